// A file input that says data-largest (bytes) and data-too-large refuses a larger file beside the field, before it is sent:
// what is far larger never reaches the service, which could say so itself. The words are those of the service.
export function refuseLargeFile() {
  for (const input of document.querySelectorAll('input[type="file"][data-largest]')) {
    const isTooLarge = () => [...input.files].some(({ size }) => size > Number(input.dataset.largest))
    input.addEventListener('change', () => (isTooLarge() ? refuse(input) : takeBack(input)))
    input.form?.addEventListener('submit', (event) => {
      if (!isTooLarge()) return
      // Before the button is kept from being pressed twice: nothing was sent.
      event.preventDefault()
      event.stopImmediatePropagation()
      refuse(input)
      input.focus()
    })
  }
}

function refuse(input) {
  takeBack(input)
  const said = document.createElement('span')
  said.id = `${input.id}-error`
  said.className = 'nhsuk-error-message'
  said.setAttribute('role', 'alert')
  said.textContent = input.dataset.tooLarge
  input.before(said)
  input.closest('.nhsuk-form-group')?.classList.add('nhsuk-form-group--error')
  input.setAttribute('aria-invalid', 'true')
  input.setAttribute('aria-describedby', [...others(input), said.id].join(' '))
}

/** Also what the service had said of the file before: another one was chosen. */
function takeBack(input) {
  document.getElementById(`${input.id}-error`)?.remove()
  input.closest('.nhsuk-form-group')?.classList.remove('nhsuk-form-group--error')
  input.removeAttribute('aria-invalid')
  input.setAttribute('aria-describedby', others(input).join(' '))
}

const others = (input) =>
  (input.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id && id !== `${input.id}-error`)
