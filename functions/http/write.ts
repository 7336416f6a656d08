import { problemOf } from '../../shared/json/problem.ts'
import { render } from '../../shared/pages/render.ts'
import type { View } from '../../shared/pages/views/view.ts'
import type { PageResponse, Shown } from './response.ts'

/** JSON loads nothing and is shown nowhere. */
const JSON_POLICY = "default-src 'none'; frame-ancestors 'none'"

/**
 * Writes what a handler answered: as a page, or as JSON with problem details (RFC 9457) for every refusal. `reference`
 * is the request's id. What is no page (a file, a redirect) stays as it is.
 */
export function write(
  { shown, ...response }: PageResponse,
  { json, reference }: { json: boolean; reference: string },
): PageResponse {
  if (!shown) return response
  const vary = { ...response.headers, vary: 'Accept' }
  if (!json) return { ...response, headers: vary, body: render(shown.frame, shown.view) }
  const status = response.statusCode ?? 200
  const body = status < 400 ? resourceOf(shown) : problemIn(shown, status, reference)
  const type = status < 400 ? 'application/json' : 'application/problem+json'
  const headers = { ...vary, 'content-type': type, 'content-security-policy': JSON_POLICY }
  return { ...response, headers, body: JSON.stringify(body) }
}

function problemIn({ view, problem, errors }: Shown, status: number, reference: string) {
  const beside = errors ?? ('errors' in view ? view.errors.map(besideField) : [])
  return problemOf({ code: problem, status, reference, errors: beside, ...saidIn(view) })
}

/** A form that a program posted has its fields at the top of its body. */
const besideField = ({ field, text }: { field: string; text: string }) => ({
  field,
  pointer: `/${field}`,
  detail: text,
})

function saidIn(view: View): { title: string; detail: string } {
  const title = 'heading' in view ? (view.heading ?? '') : ''
  const detail = 'paragraphs' in view ? view.paragraphs.join(' ') : ''
  return { title, detail }
}

/** A view without a resource of its own: what it says, without what only the forms of its page need. */
function resourceOf({ frame, view, resource }: Shown): object {
  if (resource) return resource()
  const said = JSON.stringify(view, (name, value: unknown) => (name === 'csrf' ? undefined : value))
  return { ...JSON.parse(said), language: frame.language }
}
