import type { PageResponse } from './response.ts'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
}

/** A file that the browser keeps: its name without the ending, which says what it is. */
export const download = (name: string, ending: keyof typeof TYPES, body: string): PageResponse => ({
  statusCode: 200,
  headers: {
    'content-type': TYPES[ending],
    'content-disposition': `attachment; filename="${name}.${ending}"`,
  },
  body,
})
