import type { Form } from '../../../../shared/scheme/form.ts'
import type { Scheme } from '../../../../shared/scheme/scheme.ts'
import { appoint } from '../../../../shared/scheme/steps/appoint.ts'
import { ask } from '../../../../shared/scheme/steps/ask.ts'
import { choose, finish, forEach, goTo } from '../../../../shared/scheme/steps/branch.ts'
import { tell } from '../../../../shared/scheme/steps/tell.ts'
import type { Text } from '../../../../shared/scheme/text.ts'
import type { Unit } from '../../../../shared/scheme/unit.ts'
import { office, person } from '../../../../shared/scheme/who.ts'

const same = (text: string): Text => ({ en: text, cy: text })

/** A form of one choice. */
function choice(id: string, name: Text, options: Record<string, Text>): Form {
  return {
    id,
    version: 1,
    name,
    data: { purpose: 'To test', basis: 'public-task' },
    decides: 'answer',
    pages: [
      {
        id: 'answer',
        fields: [
          {
            id: 'answer',
            type: 'radios',
            label: { en: 'Your answer', cy: 'Eich ateb' },
            options: Object.entries(options).map(([value, label]) => ({ value, label })),
            errors: { empty: same('Choose') },
          },
          {
            id: 'starts_on',
            type: 'date',
            subject: same('Start'),
            label: { en: 'When can ((home)) start?', cy: 'Pryd gall ((home)) ddechrau?' },
            optional: true,
            errors: { empty: same('Enter a date') },
          },
        ],
      },
    ],
    send: same('Send'),
    next: same('Thanks'),
  }
}

const forms: Form[] = [
  choice('C-1', { en: 'Propose a champion', cy: 'Cynnig hyrwyddwr' }, {}),
  choice(
    'C-2',
    { en: 'Approve the round', cy: 'Cymeradwyo’r cylch' },
    {
      approve: { en: 'Yes, go ahead', cy: 'Iawn, ewch ymlaen' },
      reject: { en: 'No, stop the round', cy: 'Na, stopiwch y cylch' },
      change: { en: 'Change it first', cy: 'Newidiwch ef yn gyntaf' },
    },
  ),
  choice(
    'C-3',
    { en: 'Name a champion for ((home))', cy: 'Enwi hyrwyddwr ar gyfer ((home))' },
    {
      name: { en: 'I name somebody', cy: 'Rwy’n enwi rhywun' },
      nobody: { en: 'We name nobody', cy: 'Nid ydym yn enwi neb' },
      pass: { en: 'Pass it on', cy: 'Ei drosglwyddo' },
    },
  ),
  choice(
    'C-4',
    { en: 'Accept the role', cy: 'Derbyn y rôl' },
    { yes: same('I accept'), no: same('I decline') },
  ),
]

const clock = { within: 10 }
const unit = (id: string, name: Text, inScope = true): Unit => ({ id, name, inScope, holders: {} })

export const units: Unit[] = [
  unit('ash', { en: 'Ash House', cy: 'Tŷ’r Onnen' }),
  unit('birch', { en: 'Birch House', cy: 'Tŷ Bedw' }),
  unit('cedar', { en: 'Cedar House', cy: 'Tŷ Cedrwydd' }),
  unit('down', { en: 'Down House', cy: 'Tŷ Down' }, false),
]

/** A scheme that is like no other but has every verb the console tells of. */
export const care: Scheme = {
  id: 'care',
  code: 'CA',
  name: { en: 'Care champions', cy: 'Hyrwyddwyr gofal' },
  owner: same('Nobody'),
  languages: ['en', 'cy'],
  settings: {},
  offices: [
    { id: 'administrator', title: { en: 'Clerk', cy: 'Clerc' }, of: 'scheme', console: true },
    { id: 'head', title: { en: 'Head of care', cy: 'Pennaeth gofal' }, of: 'scheme' },
    { id: 'manager', title: { en: 'Home manager', cy: 'Rheolwr y cartref' }, of: 'unit' },
  ],
  administrator: 'administrator',
  units: [
    {
      id: 'home',
      singular: { en: 'care home', cy: 'cartref gofal' },
      plural: { en: 'care homes', cy: 'cartrefi gofal' },
      members: units,
    },
  ],
  forms,
  letters: [
    { id: 'C-L1', texts: { en: { subject: 'Welcome to ((home))', body: 'Hello' } } },
    { id: 'C-L2', texts: { en: { subject: 'Please name a champion for ((home))', body: 'Hello' } } },
  ],
  values: { home: 'unit.name' },
  footer: same(''),
  keepMonths: { holders: 3, others: 12, letters: 12 },
  register: [
    { id: 'champion', name: { en: 'Champions', cy: 'Hyrwyddwyr' } },
    { id: 'stand-in', name: { en: 'Stand-ins', cy: 'Dirprwyon' } },
  ],
  flows: [
    {
      id: 'round',
      name: { en: 'Find champions', cy: 'Dod o hyd i hyrwyddwyr' },
      start: { form: 'C-1', by: 'administrator', as: 'plan' },
      steps: [
        ask('approval', {
          of: office('head'),
          form: 'C-2',
          clock,
          on: { change: [goTo('rework')], reject: [finish('rejected')] },
        }),
        choose('turn', 'approval', { never: [finish('never')] }),
        forEach('homes', 'home', [
          ask('naming', {
            of: office('manager'),
            form: 'C-3',
            letter: 'C-L2',
            clock,
            passOn: { outcome: 'pass', name: 'name', email: 'email' },
            on: { nobody: [goTo('second-thoughts')], 'no-answer': [finish('silent')] },
          }),
          ask('acceptance', {
            of: person('champion'),
            form: 'C-4',
            clock,
            on: { no: [goTo('naming')], yes: [] },
          }),
          appoint('entry', { role: 'champion', who: 'champion', months: 12 }),
          tell('welcome', { who: person('champion'), letter: 'C-L1' }),
          ask('stand-in', {
            of: person('stand-in'),
            onlyIf: { person: 'stand-in' },
            form: 'C-4',
            clock,
            on: { yes: [appoint('stand-in-entry', { role: 'stand-in', who: 'stand-in', months: 12 })] },
          }),
          finish('in-place'),
          ask('second-thoughts', {
            of: office('manager'),
            form: 'C-3',
            as: 'naming',
            clock,
            on: { name: [goTo('acceptance')], nobody: [finish('nobody')], 'no-answer': [finish('nobody')] },
          }),
        ]),
        finish('complete'),
        ask('rework', { of: office('administrator'), form: 'C-1', as: 'plan', clock }),
        goTo('approval'),
      ],
    },
    { id: 'quiet', name: same('Quiet'), start: { form: 'C-1', by: 'head', as: 'plan' }, steps: [] },
  ],
}
