import { type Permission, permissionFor } from './roles.ts'

/** An address of the console, and what one must be allowed to be answered there. */
export interface Place {
  method: 'GET' | 'POST'
  /** With `{name}` for one segment. */
  path: string
  needs: Permission | ((params: Record<string, string>) => Permission | undefined)
  /** True where a person's record is shown: `{run}` says whose, and the view is an entry of its ledger. */
  record?: boolean
  /** True where people's names stand together, in a list or a directory: the view is a line of the log. */
  names?: boolean
}

const doing = ({ action = '' }: Record<string, string>) => permissionFor(action)
const START = '/console/start/{scheme}/{flow}'
const DIRECTORY = '/console/directory/{scheme}'
const HOLDER = `${DIRECTORY}/offices/{unit}/{office}`
const ASK = '/console/asks/{run}/{step}'

/** Every address of the console. One that is not here does not exist, whoever asks and whatever could answer. */
export const PLACES: Place[] = [
  { method: 'GET', path: '/console', needs: 'see-counts' },
  { method: 'GET', path: '/console/tasks', needs: 'see-tasks', names: true },
  { method: 'GET', path: '/console/questions', needs: 'see-records' },
  { method: 'GET', path: '/console/questions/{scheme}/{question}', needs: 'see-records', names: true },
  { method: 'GET', path: '/console/search', needs: 'see-records', names: true },
  { method: 'GET', path: '/console/register', needs: 'see-register', names: true },
  { method: 'GET', path: '/console/runs/{run}', needs: 'see-counts', record: true },
  { method: 'GET', path: '/console/runs/{run}/copy', needs: 'see-records', record: true },
  { method: 'GET', path: '/console/runs/{run}/ledger', needs: 'take-ledger', record: true },
  { method: 'GET', path: '/console/runs/{run}/letters/{letter}', needs: 'see-records', record: true },
  { method: 'GET', path: '/console/runs/{run}/board/{step}', needs: 'see-records', record: true },
  { method: 'GET', path: '/console/runs/{run}/do/{action}', needs: doing, record: true },
  { method: 'GET', path: '/console/runs/{run}/do/{action}/{page}', needs: doing, record: true },
  { method: 'POST', path: '/console/runs/{run}/do/{action}/{page}', needs: doing },
  { method: 'GET', path: '/console/directory', needs: 'see-directory' },
  { method: 'GET', path: DIRECTORY, needs: 'see-directory', names: true },
  { method: 'GET', path: `${DIRECTORY}/units/{unit}`, needs: 'see-directory', names: true },
  { method: 'POST', path: `${DIRECTORY}/units/{unit}/{what}`, needs: 'change-directory' },
  { method: 'GET', path: `${DIRECTORY}/export`, needs: 'export-directory', names: true },
  { method: 'GET', path: `${DIRECTORY}/ledger`, needs: 'take-ledger', names: true },
  { method: 'GET', path: `${DIRECTORY}/import`, needs: 'change-directory' },
  { method: 'POST', path: `${DIRECTORY}/import`, needs: 'change-directory' },
  { method: 'GET', path: `${DIRECTORY}/import/{file}`, needs: 'change-directory', names: true },
  { method: 'POST', path: `${DIRECTORY}/import/{file}`, needs: 'change-directory' },
  { method: 'GET', path: HOLDER, needs: 'change-directory' },
  { method: 'POST', path: `${HOLDER}/drop`, needs: 'change-directory' },
  { method: 'GET', path: `${HOLDER}/{id}`, needs: 'change-directory', names: true },
  { method: 'GET', path: `${HOLDER}/{id}/{page}`, needs: 'change-directory', names: true },
  { method: 'POST', path: `${HOLDER}/{id}/{page}`, needs: 'change-directory' },
  { method: 'GET', path: START, needs: 'start-run' },
  { method: 'GET', path: `${START}/{id}`, needs: 'start-run' },
  { method: 'GET', path: `${START}/{id}/{page}`, needs: 'start-run', names: true },
  { method: 'POST', path: `${START}/{id}/{page}`, needs: 'start-run' },
  { method: 'GET', path: ASK, needs: 'see-records', record: true },
  { method: 'GET', path: `${ASK}/record`, needs: 'record-answer', record: true },
  { method: 'GET', path: `${ASK}/record/{page}`, needs: 'record-answer', record: true },
  { method: 'POST', path: `${ASK}/record/{page}`, needs: 'record-answer' },
  { method: 'GET', path: `${ASK}/{page}`, needs: 'answer-ask', record: true },
  { method: 'POST', path: `${ASK}/{page}`, needs: 'answer-ask' },
  { method: 'GET', path: `${ASK}/do/{action}`, needs: doing, record: true },
  { method: 'GET', path: `${ASK}/do/{action}/{page}`, needs: doing, record: true },
  { method: 'POST', path: `${ASK}/do/{action}/{page}`, needs: doing },
]

/** A place that was asked for, with what stands in its address. */
export interface PlaceFound extends Required<Omit<Place, 'needs' | 'method'>> {
  needs: Permission
  params: Record<string, string>
}

/** What is at an address, and what one must be allowed there. Undefined when there is nothing. HEAD is a GET. */
export function placeAt(method: string, path: string): PlaceFound | undefined {
  const wanted = method === 'HEAD' ? 'GET' : method
  const segments = path.replace(/\/$/, '').split('/')
  for (const { method, path: pattern, needs, record = false, names = false } of PLACES) {
    const params = method === wanted ? paramsIn(pattern.split('/'), segments) : undefined
    const permission = params && (typeof needs === 'function' ? needs(params) : needs)
    if (params && permission) return { path: pattern, needs: permission, record, names, params }
  }
  return undefined
}

/** The methods that an address of the console takes, as the header `Allow` lists them; undefined where there is nothing. */
export function allowedAt(path: string): string | undefined {
  const methods = ['GET', 'HEAD', 'POST'].filter((method) => placeAt(method, path))
  return methods.length > 0 ? methods.join(', ') : undefined
}

function paramsIn(pattern: string[], segments: string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, expected] of pattern.entries()) {
    const segment = segments[index]!
    const name = /^\{(\w+)\}$/.exec(expected)?.[1]
    if (name && segment !== '') params[name] = segment
    else if (segment !== expected) return undefined
  }
  return params
}
