import type { Flow } from '../../shared/scheme/scheme.ts'
import {
  appoint,
  ask,
  choose,
  close,
  finish,
  forEach,
  goTo,
  office,
  person,
  tell,
  together,
} from '../../shared/scheme/step.ts'

const director = office('workforce-director')
const administrator = office('administrator')

/** The people a nomination names: the link officer to be, and perhaps a deputy. */
const nominees = {
  nominee: {
    name: 'nominee_name',
    email: 'nominee_email',
    title: 'nominee_title',
    language: 'nominee_language',
    about: ['nominee_base', 'nominee_knows', 'why'],
  },
  deputy: { name: 'deputy_name', email: 'deputy_email' },
}
const passOn = { outcome: 'pass', name: 'pass_name', email: 'pass_email' }

/** How a run can end, and how the console says so. */
const ends = {
  noView: finish('no-view', { en: 'No view given', cy: 'Dim safbwynt wedi’i roi' }),
  viewGiven: finish('view-given', { en: 'View given', cy: 'Safbwynt wedi’i roi' }),
  notAgreed: finish('not-agreed', { en: 'Not agreed', cy: 'Heb ei gytuno' }),
  noAnswer: finish('no-answer', { en: 'No answer', cy: 'Dim ateb' }),
  inPost: finish('in-post', { en: 'In post', cy: 'Yn y swydd' }),
  noLinkOfficer: finish('no-link-officer', { en: 'No link officer', cy: 'Dim swyddog cyswllt' }),
  willNotNominate: finish('will-not-nominate', { en: 'Will not nominate', cy: 'Ni fydd yn enwebu' }),
  complete: finish('complete', { en: 'Complete', cy: 'Wedi’i gwblhau' }),
}

/** Steps 0.1 to 2.3 of the specification: from the proposal to a link officer in every organisation. */
export const appointFlow: Flow = {
  id: 'appoint',
  name: { en: 'Appoint link officers', cy: 'Penodi swyddogion cyswllt' },
  start: { form: 'LO-F1', by: 'administrator', as: 'proposal' },
  steps: [
    // Nothing is sent until both language versions are ready: LO-F1 asks, and decides by it.
    choose('readiness', 'proposal', { no: [goTo('revision')] }),
    ask('release', {
      of: office('chair'),
      form: 'LO-A1',
      letter: 'LO-L20',
      about: ['proposal'],
      // Thirteen letters follow from it: there is time to notice a slip.
      undoFor: '15 minutes',
      clock: { within: 5, remindOn: [3], escalateOn: [6], escalateTo: 'administrator' },
      on: { 'send-back': [goTo('revision')] },
    }),
    together(
      'discussion',
      [
        forEach('views', 'organisation', [
          ask('view', {
            of: director,
            form: 'LO-F2',
            letter: 'LO-L01',
            about: ['proposal'],
            clock: {
              within: { soonerOf: [15, { workingDays: -2, from: 'answer.proposal.meeting_date' }] },
              remindOn: [8],
              closesOn: { workingDays: 0, from: 'answer.proposal.meeting_date' },
            },
            on: { 'no-answer': [ends.noView] },
          }),
          ends.viewGiven,
        ]),
      ],
      [
        ask('meeting', {
          of: administrator,
          form: 'LO-F3',
          about: ['proposal'],
          clock: {
            within: { workingDays: 5, from: 'answer.proposal.meeting_date' },
            remindOn: [3],
            escalateOn: [6],
            escalateWith: 'LO-L24',
            escalateTo: 'chair',
          },
          on: {
            'not-reached': [
              ask('new-date', { of: administrator, form: 'LO-A3', as: 'proposal', clock: { within: 5 } }),
              goTo('meeting'),
            ],
          },
        }),
        close('close-views', 'view'),
      ],
    ),
    choose('decision', 'meeting', {
      'not-agreed': [ends.notAgreed],
      'see-again': [goTo('revision')],
      'agreed-with-changes': [
        ask('amendment', { of: administrator, form: 'LO-A4', as: 'proposal', clock: { within: 5 } }),
      ],
    }),
    forEach('nominations', 'organisation', [
      ask('nomination', {
        of: director,
        form: 'LO-F4',
        letter: 'LO-L02',
        values: { meeting_date: 'answer.meeting.met_on' },
        about: ['proposal'],
        clock: {
          within: 20,
          remindOn: [10, 17],
          remindWith: 'LO-L03',
          escalateOn: [21, 26],
          escalateWith: 'LO-L04',
          escalateHolder: true,
          escalateTo: 'deputy-contact',
          phone: 'coordinator',
          closesOn: 31,
        },
        names: nominees,
        passOn,
        on: { 'no-nomination': [goTo('reconsideration')], 'no-answer': [ends.noAnswer] },
      }),
      ask('acceptance', {
        of: person('nominee'),
        form: 'LO-F5',
        letter: 'LO-L06',
        clock: {
          within: 10,
          remindOn: [5, 8],
          escalateOn: [11],
          escalateWith: 'LO-L23',
          escalateTo: 'workforce-director',
          closesOn: 16,
        },
        names: { nominee: { name: 'full_name', email: 'email', language: 'language' } },
        on: {
          decline: [goTo('replacement')],
          'no-answer': [goTo('replacement')],
          undeliverable: [goTo('replacement')],
          withdrawn: [goTo('replacement')],
        },
      }),
      appoint('appointment', { role: 'link-officer', who: 'nominee', months: 24 }),
      tell('welcome', { who: person('nominee'), letter: 'LO-L07' }),
      tell('confirmation', {
        who: director,
        letter: 'LO-L09',
        values: { answered_count: { countOf: 'appointment' } },
      }),
      ask('deputy-acceptance', {
        of: person('deputy'),
        onlyIf: { person: 'deputy' },
        form: 'LO-A5D',
        letter: 'LO-L21',
        values: { nominee_name: 'person.deputy.name' },
        clock: { within: 10, remindOn: [5, 8], closesOn: 16 },
        names: { deputy: { name: 'full_name', email: 'email', language: 'language' } },
        on: {
          // Silence of a deputy leaves the organisation without one; the link officer is in post all the same.
          'no-answer': [],
          withdrawn: [],
          accept: [
            appoint('deputy-appointment', { role: 'deputy-link-officer', who: 'deputy', months: 24 }),
            tell('deputy-welcome', { who: person('deputy'), letter: 'LO-L22' }),
          ],
        },
      }),
      ends.inPost,

      ask('replacement', {
        of: director,
        form: 'LO-F4',
        as: 'nomination',
        letter: 'LO-L08',
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
        },
        names: nominees,
        passOn,
        on: {
          nominate: [goTo('acceptance')],
          'no-nomination': [goTo('reconsideration')],
          'no-answer': [ends.noLinkOfficer],
        },
      }),
      // LO-L05 thanks for a refusal and leaves the door open until the round closes: so it is an ask too.
      ask('reconsideration', {
        of: director,
        form: 'LO-F4',
        as: 'nomination',
        letter: 'LO-L05',
        clock: {
          within: { laterOf: [5, { workingDays: 31, from: 'sent.nomination' }] },
          closesOn: { laterOf: [5, { workingDays: 31, from: 'sent.nomination' }] },
        },
        names: nominees,
        passOn,
        on: {
          nominate: [goTo('acceptance')],
          'no-nomination': [ends.willNotNominate],
          'no-answer': [ends.willNotNominate],
        },
      }),
    ]),
    ends.complete,

    ask('revision', {
      of: administrator,
      form: 'LO-F1',
      as: 'proposal',
      clock: { within: 10 },
      on: { no: [goTo('revision')] },
    }),
    goTo('release'),
  ],
}
