import type { Scheme } from '../scheme/scheme.ts'

/** The columns about the unit itself, in the order of the file. */
export const UNIT_COLUMNS = ['id', 'name_en', 'name_cy', 'kind', 'in_scope'] as const

/** The columns of every office of a unit, after its id and an underscore. */
export const OFFICE_COLUMNS = ['name', 'email', 'language'] as const

/** The offices that a unit has. */
export const unitOffices = (scheme: Scheme): string[] =>
  scheme.offices.filter((office) => office.of === 'unit').map((office) => office.id)

/** Every column of a scheme's directory file. */
export const columnsOf = (scheme: Scheme): string[] => [
  ...UNIT_COLUMNS,
  ...unitOffices(scheme).flatMap((office) => OFFICE_COLUMNS.map((column) => `${office}_${column}`)),
]
