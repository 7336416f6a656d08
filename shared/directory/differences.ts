import type { OfficeHolder, Unit } from '../scheme/unit.ts'

/** One field that is not the same: its name in the ledger and in the file, and what it was and is. Empty is nothing. */
export interface Difference {
  /** `name_en`, `in_scope`, `workforce-director_email`. */
  field: string
  from: string
  to: string
}

/** What is different between two states of a unit, in the order of the file's columns. */
export function differences(before: Unit | undefined, after: Unit): Difference[] {
  const offices = [...new Set([...Object.keys(before?.holders ?? {}), ...Object.keys(after.holders)])].sort()
  return [
    ...compare('', ownFields(before), ownFields(after)),
    ...offices.flatMap((office) => holderDifferences(office, before?.holders[office], after.holders[office])),
  ]
}

/** The same for one office and its holders. */
export function holderDifferences(
  office: string,
  before: OfficeHolder | undefined,
  after: OfficeHolder | undefined,
): Difference[] {
  return compare(`${office}_`, holderFields(before), holderFields(after))
}

function compare(
  prefix: string,
  before: Record<string, string>,
  after: Record<string, string>,
): Difference[] {
  return Object.keys(after)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field: `${prefix}${field}`, from: before[field] ?? '', to: after[field] ?? '' }))
}

const ownFields = (unit: Unit | undefined): Record<string, string> => ({
  name_en: unit?.name.en ?? '',
  name_cy: unit?.name.cy ?? '',
  kind: unit?.kind ?? '',
  in_scope: unit ? yesOrNo(unit.inScope) : '',
})

const holderFields = (holder: OfficeHolder | undefined): Record<string, string> => ({
  name: holder?.name ?? '',
  email: holder?.email ?? '',
  language: holder?.language ?? '',
  title_en: holder?.title?.en ?? '',
  title_cy: holder?.title?.cy ?? '',
  from: holder?.from ?? '',
})

export const yesOrNo = (value: boolean): string => (value ? 'yes' : 'no')
