import { correctDetails } from '../run/correct-details.ts'
import { correctElsewhere } from '../run/correct-elsewhere.ts'
import { correctableBy } from '../run/correctable.ts'
import { detailsNow } from '../run/details-now.ts'
import type { Person } from '../run/records/person.ts'
import type { Situation } from '../run/situation.ts'
import type { ThisPerson } from '../run/this-person.ts'
import type { Field } from '../scheme/field.ts'
import type { Page } from '../scheme/form.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { OwnAction } from './own-action.ts'
import { LETTER_LANGUAGES } from './wording.ts'

/**
 * Name, address, language and what else the scheme lets them change (`correctable`), without starting again (standards
 * DP-11). The next letter goes to the new address.
 */
export const correct: OwnAction = {
  id: 'details',
  link: { en: 'Correct my details', cy: 'Cywiro fy manylion' },
  offered: ({ standing }) => standing === 'named' || standing === 'appointed',
  form: (situation, { who, since, person }) => ({
    id: 'details',
    version: 1,
    name: { en: 'Your details', cy: 'Eich manylion' },
    data: { purpose: 'To reach the person by the right name, address and language', basis: 'public-task' },
    pages: [
      {
        id: 'you',
        heading: { en: 'Your details', cy: 'Eich manylion' },
        fields: [
          {
            id: 'name',
            type: 'text',
            label: { en: 'Full name', cy: 'Enw llawn' },
            max: 100,
            autocomplete: 'name',
            spellcheck: false,
            from: `person.${who}.name`,
            errors: {
              empty: { en: 'Enter your full name', cy: 'Nodwch eich enw llawn' },
              tooLong: {
                en: 'Full name must be 100 characters or less',
                cy: 'Rhaid i’r enw llawn fod yn 100 nod neu’n llai',
              },
            },
          },
          {
            id: 'email',
            type: 'email',
            label: { en: 'Email address', cy: 'Cyfeiriad e-bost' },
            hint: {
              en: 'Our next letter to you goes to this address',
              cy: 'Bydd ein llythyr nesaf atoch yn mynd i’r cyfeiriad hwn',
            },
            autocomplete: 'email',
            from: `person.${who}.email`,
            errors: {
              empty: { en: 'Enter your email address', cy: 'Nodwch eich cyfeiriad e-bost' },
              format: {
                en: 'Enter an email address in the correct format, like name@example.com',
                cy: 'Nodwch gyfeiriad e-bost yn y fformat cywir, fel enw@example.com',
              },
            },
          },
          ...titleField(who, person),
          ...languageField(who, situation.scheme),
        ],
      },
      ...otherPages(situation, { who, since }),
    ],
    send: { en: 'Save my details', cy: 'Cadw fy manylion' },
    next: {
      en: 'Your details are corrected. The links in the letters you have still work.',
      cy: 'Mae eich manylion wedi’u cywiro. Mae’r dolenni yn y llythyrau sydd gennych yn dal i weithio.',
    },
  }),
  begun: (situation, person) => {
    const { answer, fields = [] } = correctableBy(situation, person) ?? {}
    const others = fields.map(({ id }) => [id, answer?.answers[id]])
    const begun = [...Object.entries(detailsNow(person)), ...others]
    return Object.fromEntries(begun.filter(([, value]) => value !== undefined))
  },
  apply: (situation, person, answers) => {
    const given = (id: string) => (typeof answers[id] === 'string' ? answers[id] : undefined)
    const { name, email, title, language } = detailsNow(person)
    return {
      change: correctDetails(
        situation,
        person,
        {
          name: given('name') ?? name,
          email: given('email') ?? email,
          title: given('title') ?? title,
          language: (given('language') as Person['language']) ?? language,
        },
        answers,
      ),
    }
  },
  elsewhere: (situation, person) => correctElsewhere(situation, person.appointments, detailsNow(person)),
}

/** What else may be changed, a question a page, as it was asked first: whether it is asked was settled then. */
const otherPages = (situation: Situation, named: Pick<ThisPerson, 'who' | 'since'>): Page[] =>
  (correctableBy(situation, named)?.fields ?? []).map(
    (field): Page => ({ id: `answer-${field.id}`, fields: [{ ...field, when: undefined }] }),
  )

/** Asked again only of somebody whose job title was given: nobody else needs one. */
const titleField = (who: string, { title }: Person): Field[] =>
  title === undefined
    ? []
    : [
        {
          id: 'title',
          type: 'text',
          label: { en: 'Job title', cy: 'Teitl swydd' },
          max: 100,
          autocomplete: 'organization-title',
          from: `person.${who}.title`,
          errors: {
            empty: { en: 'Enter your job title', cy: 'Nodwch deitl eich swydd' },
            tooLong: {
              en: 'Job title must be 100 characters or less',
              cy: 'Rhaid i deitl y swydd fod yn 100 nod neu’n llai',
            },
          },
        },
      ]

const languageField = (who: string, { languages }: Scheme): Field[] =>
  languages.length < 2
    ? []
    : [
        {
          id: 'language',
          type: 'radios',
          label: {
            en: 'Which language should we use when we write to you?',
            cy: 'Pa iaith yr hoffech i ni ei defnyddio wrth ysgrifennu atoch?',
          },
          options: [...languages, 'both' as const].map((value) => ({
            value,
            label: LETTER_LANGUAGES[value],
          })),
          from: `person.${who}.language`,
          errors: {
            empty: {
              en: 'Select which language we should use',
              cy: 'Dewiswch pa iaith y dylem ei defnyddio',
            },
          },
        },
      ]
