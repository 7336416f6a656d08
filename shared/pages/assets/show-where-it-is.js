// The drawing of a flow is wider than a phone: it opens at where the run is, and not at its empty corner.
export function showWhereItIs() {
  const box = document.querySelector('.countersign-graph')
  const here = box?.querySelector(
    '.countersign-graph__box--failed, .countersign-graph__box--late, .countersign-graph__box--current, .countersign-graph__box--stopped',
  )
  const at = here ?? box?.querySelector('.countersign-graph__box')
  if (!at) return
  const inside = box.getBoundingClientRect()
  const place = at.getBoundingClientRect()
  box.scrollLeft += place.left + place.width / 2 - (inside.left + inside.width / 2)
  box.scrollTop += place.top + place.height / 2 - (inside.top + inside.height / 2)
}
