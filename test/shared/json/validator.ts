import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

/** A validator of JSON Schema 2020-12, strict: a keyword that it does not know is an error. */
export function openValidator(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true })
  formats.default(ajv)
  // Where an OpenAPI document keeps its schemas.
  ajv.addKeyword('components')
  return ajv
}
