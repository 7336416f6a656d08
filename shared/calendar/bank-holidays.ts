import type { Text } from '../scheme/text.ts'

/** Days on which nobody is expected to work, and the time for which they are known. All dates YYYY-MM-DD. */
export interface Holidays {
  /** The first and the last date that the list says anything about. */
  from: string
  until: string
  days: Record<string, Text>
}

/**
 * Bank holidays in England and Wales: gov.uk/bank-holidays, from its source data of 21 August 2026. A holiday at a
 * weekend stands under its substitute day. Years are added here when the government announces them; `until` with them.
 */
export const BANK_HOLIDAYS: Holidays = {
  from: '2026-01-01',
  until: '2028-12-31',
  days: {
    '2026-01-01': { en: 'New Year’s Day', cy: 'Dydd Calan' },
    '2026-04-03': { en: 'Good Friday', cy: 'Gwener y Groglith' },
    '2026-04-06': { en: 'Easter Monday', cy: 'Llun y Pasg' },
    '2026-05-04': { en: 'Early May bank holiday', cy: 'Gŵyl banc dechrau Mai' },
    '2026-05-25': { en: 'Spring bank holiday', cy: 'Gŵyl banc y gwanwyn' },
    '2026-08-31': { en: 'Summer bank holiday', cy: 'Gŵyl banc yr haf' },
    '2026-12-25': { en: 'Christmas Day', cy: 'Dydd Nadolig' },
    '2026-12-28': { en: 'Boxing Day', cy: 'Dydd San Steffan' },
    '2027-01-01': { en: 'New Year’s Day', cy: 'Dydd Calan' },
    '2027-03-26': { en: 'Good Friday', cy: 'Gwener y Groglith' },
    '2027-03-29': { en: 'Easter Monday', cy: 'Llun y Pasg' },
    '2027-05-03': { en: 'Early May bank holiday', cy: 'Gŵyl banc dechrau Mai' },
    '2027-05-31': { en: 'Spring bank holiday', cy: 'Gŵyl banc y gwanwyn' },
    '2027-08-30': { en: 'Summer bank holiday', cy: 'Gŵyl banc yr haf' },
    '2027-12-27': { en: 'Christmas Day', cy: 'Dydd Nadolig' },
    '2027-12-28': { en: 'Boxing Day', cy: 'Dydd San Steffan' },
    '2028-01-03': { en: 'New Year’s Day', cy: 'Dydd Calan' },
    '2028-04-14': { en: 'Good Friday', cy: 'Gwener y Groglith' },
    '2028-04-17': { en: 'Easter Monday', cy: 'Llun y Pasg' },
    '2028-05-01': { en: 'Early May bank holiday', cy: 'Gŵyl banc dechrau Mai' },
    '2028-05-29': { en: 'Spring bank holiday', cy: 'Gŵyl banc y gwanwyn' },
    '2028-08-28': { en: 'Summer bank holiday', cy: 'Gŵyl banc yr haf' },
    '2028-12-25': { en: 'Christmas Day', cy: 'Dydd Nadolig' },
    '2028-12-26': { en: 'Boxing Day', cy: 'Dydd San Steffan' },
  },
}
