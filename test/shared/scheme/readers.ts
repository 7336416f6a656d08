import type { Field } from '../../../shared/scheme/field.ts'
import type { Form } from '../../../shared/scheme/form.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import { appoint } from '../../../shared/scheme/steps/appoint.ts'
import { type AskStep, ask } from '../../../shared/scheme/steps/ask.ts'
import { choose, finish, forEach, goTo, together } from '../../../shared/scheme/steps/branch.ts'
import { tell } from '../../../shared/scheme/steps/tell.ts'
import type { Text } from '../../../shared/scheme/text.ts'
import { office, person } from '../../../shared/scheme/who.ts'

const both = (text: string): Text => ({ en: text, cy: `${text} (cy)` })
const empty = { empty: both('Answer this') }
const line = (id: string): Field => ({ id, type: 'text', label: both(id), max: 100, errors: empty })
const choice = (id: string, values: string[]): Field => ({
  id,
  type: 'radios',
  label: both(id),
  options: values.map((value) => ({ value, label: both(value) })),
  errors: empty,
})
const form = (id: string, rest: Partial<Form>): Form => ({
  id,
  version: 1,
  name: both(id),
  data: { purpose: 'To test', basis: 'public-task' },
  pages: [],
  send: both('Send'),
  next: both('Nothing'),
  ...rest,
})
const translation = { translator: 'The county', date: '2026-11-21', status: 'final' as const }
const GROUPS = [
  'name',
  'settings',
  'offices',
  'register',
  'values',
  'footer',
  'personFooter',
  'R-1',
  'R-2',
  'round',
  'library',
]
const texts = (subject: string, body: string) => ({
  en: { subject, body },
  cy: { subject: `${subject} (cy)`, body: `${body} (cy)`, translation },
})

/** A small scheme with every verb: each library names a reader. Made anew each time, so that a test may break it. */
export function readers(): Scheme {
  return {
    id: 'readers',
    code: 'RD',
    name: both('Readers'),
    owner: both('The county'),
    languages: ['en', 'cy'],
    translations: {
      cy: Object.fromEntries(GROUPS.map((id) => [id, translation])),
    },
    settings: { phone: both('01632 960 000') },
    offices: [
      {
        id: 'clerk',
        title: both('Clerk'),
        of: 'scheme',
        console: true,
        holder: { name: both('Ann'), email: 'ann@county.example' },
      },
      { id: 'keeper', title: both('Keeper'), of: 'unit' },
    ],
    administrator: 'clerk',
    units: [{ id: 'library', singular: both('library'), plural: both('libraries'), members: [] }],
    forms: [
      form('R-1', {
        pages: [
          {
            id: 'day',
            fields: [{ id: 'day', type: 'date', label: both('Day'), subject: both('Day'), errors: empty }],
          },
          {
            id: 'present',
            fields: [
              { id: 'present', type: 'checkboxes', label: both('Who?'), options: 'units', errors: empty },
            ],
          },
          { id: 'held', fields: [choice('held', ['yes', 'no'])] },
        ],
        rules: [
          {
            rule: 'quorum',
            field: 'present',
            share: [1, 2],
            when: { field: 'held', is: 'yes' },
            error: both('Too few'),
          },
        ],
      }),
      form('R-2', {
        decides: 'answer',
        pages: [
          { id: 'answer', fields: [choice('answer', ['name', 'nobody', 'pass'])] },
          {
            id: 'reader',
            heading: both('The reader'),
            fields: [line('reader_name'), line('reader_email')].map(
              (field): Field => ({
                ...field,
                when: { field: 'answer', is: ['name', 'pass'] },
              }),
            ),
          },
        ],
      }),
    ],
    letters: [
      {
        id: 'L-1',
        texts: texts('Please name a reader', 'Dear ((to)) of ((library)) ((late??Hurry.)) ((link))'),
      },
      { id: 'L-2', texts: texts('Welcome', 'Dear ((reader))') },
    ],
    values: {
      to: 'recipient.name',
      library: 'unit.name',
      link: 'ask.link',
      late: { flag: false },
      reader: 'person.reader.name',
      phone: 'setting.phone',
      own_page: 'recipient.page',
    },
    footer: both('Telephone ((phone))'),
    personFooter: both('Withdraw at ((own_page))'),
    keepMonths: { holders: 3, others: 12, letters: 12 },
    register: [{ id: 'reader', name: both('Readers') }],
    flows: [
      {
        id: 'round',
        name: both('Find readers'),
        start: { form: 'R-1', by: 'clerk', as: 'plan' },
        steps: [
          together(
            'talks',
            [ask('minutes', { of: office('clerk'), form: 'R-1', about: ['plan'], clock: { within: 5 } })],
            [ask('check', { of: office('clerk'), form: 'R-2', clock: { within: 5 } })],
          ),
          choose('turn', 'check', { nobody: [goTo('rework')] }),
          forEach('libraries', 'library', [
            ask('naming', {
              of: office('keeper'),
              form: 'R-2',
              letter: 'L-1',
              clock: { within: { workingDays: 3, from: 'answer.plan.day' }, closesOn: 20 },
              names: { reader: { name: 'reader_name', email: 'reader_email' } },
              passOn: { outcome: 'pass', name: 'reader_name', email: 'reader_email' },
              on: { nobody: [finish('nobody')], 'no-answer': [finish('silent')] },
            }),
            ask('reading', {
              of: person('reader'),
              onlyIf: { person: 'reader' },
              form: 'R-1',
              letter: 'L-1',
              clock: { within: 5 },
              on: { withdrawn: [] },
            }),
            appoint('appointment', { role: 'reader', who: 'reader', months: 12 }),
            tell('welcome', { who: person('reader'), letter: 'L-2' }),
            finish('named'),
          ]),
          finish('complete'),
          ask('rework', { of: office('clerk'), form: 'R-1', as: 'plan', clock: { within: 5 } }),
          goTo('talks'),
        ],
      },
    ],
  }
}

/** The parts of the scheme that tests change. */
export function partsOf(scheme: Scheme) {
  const { steps } = scheme.flows[0]!
  const [talks, turn, libraries] = steps
  if (talks?.verb !== 'together' || turn?.verb !== 'choose' || libraries?.verb !== 'forEach')
    throw new Error('The scheme of the tests has changed its shape')
  const [naming, reading, appointment, welcome] = libraries.steps
  if (appointment?.verb !== 'appoint' || welcome?.verb !== 'tell')
    throw new Error('The scheme of the tests has changed its shape')
  return {
    scheme,
    flow: scheme.flows[0]!,
    steps,
    talks,
    turn,
    libraries,
    naming: naming as AskStep,
    reading: reading as AskStep,
    appointment,
    welcome,
    /** Answered by the clerk, in a branch. */
    minutes: talks.branches[0]![0] as AskStep,
    rework: steps[4] as AskStep,
    planForm: scheme.forms[0]!,
    answerForm: scheme.forms[1]!,
    letter: scheme.letters[0]!,
  }
}
export type Parts = ReturnType<typeof partsOf>
