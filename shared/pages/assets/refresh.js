import { showWhereItIs } from './show-where-it-is.js'

// A page that says data-refresh shows what has changed since it was opened. Without this script it is as good as new
// whenever it is loaded. It asks no more than every fifteen seconds, and not while nobody looks or somebody is typing.
const EVERY = 15_000

export function refresh() {
  const live = document.querySelector('[data-refresh]')
  if (!live) return
  const said = document.querySelector('[data-refreshed]')
  const later = () => setTimeout(look, EVERY)

  async function look() {
    if (document.hidden || busy()) return later()
    try {
      const answer = await fetch(document.location.href, {
        headers: { accept: 'text/html', 'countersign-refresh': '1' },
      })
      // Signed out, or gone: the page stays as it is until somebody loads it.
      if (!answer.ok || answer.redirected) return
      const fresh = new DOMParser()
        .parseFromString(await answer.text(), 'text/html')
        .querySelector('[data-refresh]')
      if (!busy() && fresh && fresh.innerHTML !== seen) {
        seen = fresh.innerHTML
        live.replaceChildren(...fresh.childNodes)
        showWhereItIs()
        if (said) said.textContent = said.dataset.refreshed
      }
    } catch {
      // No network just now: the next look may find one.
    }
    later()
  }

  // Nothing is taken from under somebody's focus, selection or opened details.
  const busy = () =>
    live.contains(document.activeElement) ||
    live.querySelector('details[open]') !== null ||
    document.getSelection()?.isCollapsed === false

  let seen = live.innerHTML
  later()
}
