import type { Translation, Translations } from '../../shared/scheme/translation.ts'

const draft: Translation = { translator: 'Countersign project', date: '2026-11-21', status: 'draft' }
/** Both names come from the organisations themselves. */
const published: Translation = { translator: 'The organisations', date: '2026-11-21', status: 'final' }

/** Who translated what, and whether it is approved. Letters say it in their own files. */
export const translations: Translations = {
  cy: {
    name: draft,
    settings: draft,
    offices: draft,
    register: draft,
    values: draft,
    footer: draft,
    personFooter: draft,
    organisation: published,
    appoint: draft,
    profile: draft,
    'LO-F1': draft,
    'LO-F2': draft,
    'LO-F3': draft,
    'LO-F4': draft,
    'LO-F5': draft,
    'LO-F6': draft,
    'LO-F7': draft,
    'LO-F8': draft,
    'LO-F9': draft,
    'LO-F10': draft,
    'LO-F11': draft,
    'LO-F12': draft,
    'LO-F13': draft,
    'LO-F14': draft,
    'LO-F15': draft,
    'LO-F16': draft,
    'LO-A1': draft,
    'LO-A3': draft,
    'LO-A4': draft,
    'LO-A5D': draft,
    'LO-S1': draft,
    'LO-S2': draft,
    'LO-S3': draft,
    'LO-S4': draft,
    'LO-S5': draft,
    'LO-S6': draft,
    'LO-S7': draft,
    'LO-S8': draft,
    'LO-S9': draft,
    'LO-S10': draft,
    'LO-S11': draft,
    'LO-S12': draft,
    'LO-S13': draft,
  },
}
