import type { AskClock } from '../../../shared/scheme/clock.ts'
import type { Source } from '../../../shared/scheme/source.ts'
import type { Route, Step } from '../../../shared/scheme/step.ts'
import { appoint } from '../../../shared/scheme/steps/appoint.ts'
import { ask, type TaskAfter } from '../../../shared/scheme/steps/ask.ts'
import { goTo } from '../../../shared/scheme/steps/branch.ts'
import { tell } from '../../../shared/scheme/steps/tell.ts'
import { type NotBefore, person } from '../../../shared/scheme/who.ts'
import { director } from './offices.ts'

/** The people a nomination names: the link officer to be, and perhaps a deputy. */
export const nominees = {
  nominee: {
    name: 'nominee_name',
    email: 'nominee_email',
    title: 'nominee_title',
    language: 'nominee_language',
    about: ['nominee_base', 'nominee_knows', 'why'],
  },
  deputy: { name: 'deputy_name', email: 'deputy_email' },
}
export const passOn = { outcome: 'pass', name: 'pass_name', email: 'pass_email' }

/**
 * Step 1.2: the later of two nominations "replaces the earlier one only while the first nominee has not accepted". So
 * whoever nominated can change the answer, through the same link, for as long as the nominee is asked.
 */
export const changeable = { changeableWhile: 'acceptance' }

/** Step 1.4: whoever will not nominate is asked again in the next round, or not before a date that they give. */
export const notBefore: NotBefore = { form: 'LO-F4', field: 'not_before' }

/** How long a director has to nominate, and who is told of silence (LO-A4; the same after somebody left: LO-A6). */
export const toNominate: AskClock = {
  within: 20,
  remindOn: [10, 17],
  remindWith: 'LO-L03',
  escalateOn: [21, 26],
  escalateWith: 'LO-L04',
  escalateHolder: true,
  escalateTo: 'deputy-contact',
  phone: 'coordinator',
  closesOn: 31,
}

/** What somebody in post needs to take part is seen to (standards AX-21). */
const adjustments: TaskAfter = {
  when: { filled: 'adjustments' },
  office: 'coordinator',
  text: 'Make the adjustments asked for',
}

/**
 * Steps 2.1 to 2.3: from a nomination to somebody in post, with a deputy if one was named. LO-L07 welcomes to the first
 * session, where the role profile is written; whoever comes later, and perhaps not today, is welcomed by LO-L56.
 */
export const fromNominationToPost = (counts: Record<string, Source>, welcome = 'LO-L07'): Step[] => [
  ask('acceptance', {
    of: person('nominee'),
    form: 'LO-F5',
    letter: 'LO-L06',
    letterWhenReplaced: 'LO-L36',
    clock: {
      within: 10,
      remindOn: [5, 8],
      escalateOn: [11],
      escalateWith: 'LO-L23',
      escalateTo: 'workforce-director',
      closesOn: 16,
    },
    names: { nominee: { name: 'full_name', email: 'email', language: 'language' } },
    // LO-L07 promises it.
    correctable: ['share'],
    tasks: [
      {
        when: { field: 'answer', is: 'accept' },
        office: 'coordinator',
        // LO-L07 promises it.
        text: 'Get in touch with the new link officer',
        within: 5,
      },
      adjustments,
    ],
    on: {
      decline: [goTo('replacement')],
      'no-answer': [goTo('replacement')],
      undeliverable: [goTo('replacement')],
      withdrawn: [goTo('replacement')],
    },
  }),
  appoint('appointment', {
    ...{ role: 'link-officer', who: 'nominee', months: 24 },
    // LO-L18: "You may nominate the deputy as the new link officer".
    insteadOf: 'deputy-link-officer',
  }),
  tell('welcome', { who: person('nominee'), letter: welcome }),
  tell('confirmation', {
    who: director,
    letter: 'LO-L09',
    values: counts,
  }),
  ask('deputy-acceptance', {
    of: person('deputy'),
    onlyIf: { person: 'deputy' },
    form: 'LO-A5D',
    letter: 'LO-L21',
    values: { nominee_name: 'person.deputy.name' },
    clock: { within: 10, remindOn: [5, 8], closesOn: 16 },
    names: { deputy: { name: 'full_name', email: 'email', language: 'language' } },
    correctable: ['share'],
    tasks: [adjustments],
    on: {
      // Silence of a deputy leaves the organisation without one; the link officer is in post all the same.
      'no-answer': [],
      withdrawn: [],
      // LO-L21: "we will only tell your director that you have declined".
      decline: [tell('deputy-declined', { who: director, letter: 'LO-L57' })],
      accept: [
        appoint('deputy-appointment', { role: 'deputy-link-officer', who: 'deputy', months: 24 }),
        tell('deputy-welcome', { who: person('deputy'), letter: 'LO-L22' }),
      ],
    },
  }),
]

/** Steps that a nomination which led nowhere jumps to: they stand after the end of the run. */
export const nominatingAgain = ({
  values,
  chasedWith,
  silent,
  refused,
}: {
  values?: Record<string, Source>
  /** The letters that chase, where those of a round would not be true. */
  chasedWith?: Pick<AskClock, 'remindWith' | 'escalateWith'>
  /** What follows when nobody answers, and when the director says no twice or lets it be. */
  silent: Route
  refused: Route
}): Step[] => [
  ask('replacement', {
    of: director,
    form: 'LO-F4',
    as: 'nomination',
    letter: 'LO-L08',
    values,
    clock: {
      within: 10,
      remindOn: [5, 8],
      remindWith: 'LO-L03',
      escalateOn: [11],
      escalateWith: 'LO-L04',
      escalateHolder: true,
      escalateTo: 'deputy-contact',
      phone: 'coordinator',
      closesOn: 16,
      ...chasedWith,
    },
    names: nominees,
    passOn,
    ...changeable,
    on: {
      nominate: [goTo('acceptance')],
      'no-nomination': [goTo('reconsideration')],
      'no-answer': silent,
    },
  }),
  // LO-L05 thanks for a refusal and leaves the door open until the round closes: so it is an ask too.
  ask('reconsideration', {
    of: director,
    form: 'LO-F4',
    as: 'nomination',
    letter: 'LO-L05',
    // "If you change your mind before": the day on which it closes.
    values: { close_date: 'ask.closes' },
    clock: {
      // The last day on which it is taken: it closes in the morning of the next.
      within: { laterOf: [4, { workingDays: 30, from: 'sent.nomination' }] },
      closesOn: { laterOf: [5, { workingDays: 31, from: 'sent.nomination' }] },
    },
    names: nominees,
    passOn,
    ...changeable,
    on: {
      nominate: [goTo('acceptance')],
      'no-nomination': refused,
      'no-answer': refused,
    },
  }),
]
