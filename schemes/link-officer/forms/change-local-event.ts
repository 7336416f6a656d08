import type { Condition } from '../../../shared/scheme/condition.ts'
import type { Field } from '../../../shared/scheme/field.ts'
import type { Form, Page } from '../../../shared/scheme/form.ts'
import { localEvent } from './local-event.ts'
import { SELECT_ALL } from './repeated-texts.ts'

const PLAN = ['title', 'practice', 'event_date', 'start', 'venue', 'capacity', 'speakers_agree', 'access']

const changing = (what: string): Condition => ({ field: 'what', is: what })
/**
 * A field of the plan as it stands, asked of whoever wants to change that part of it. Choices start empty: whether the
 * venue is step-free is another question of another venue.
 */
const asked = (field: Field, what: string): Field => {
  const from = field.type === 'radios' ? undefined : `answer.plan.${field.id}`
  return { ...field, ...(from && { from }), when: changing(what) } as Field
}
const pageOf = (id: string, what: string): Page => {
  const { fields, ...page } = localEvent.pages.find((one) => one.id === id)!
  return { ...page, fields: fields.map((field) => asked(field, what)) }
}
const [day, start] = ['event-date', 'start-time'].flatMap((id) => pageOf(id, 'when').fields)

/** What LO-L16 promises: "You can see the plan, and change it, here". Only what is to change is asked. */
export const changeLocalEvent: Form = {
  id: 'LO-S70',
  version: 1,
  name: { en: 'Change the plan of a local evening event', cy: 'Newid cynllun digwyddiad lleol gyda’r nos' },
  intro: {
    en: 'The co-ordinator decides about your change within 5 working days, and before the list of bookings goes, two working days before the event. Until then the plan stands as we approved it. If the event cannot take place at all, telephone the co-ordinator instead.',
    cy: 'Bydd y cydlynydd yn penderfynu ar eich newid o fewn 5 diwrnod gwaith, a chyn i’r rhestr o archebion gael ei hanfon, ddau ddiwrnod gwaith cyn y digwyddiad. Tan hynny mae’r cynllun yn sefyll fel y’i cymeradwywyd gennym. Os na ellir cynnal y digwyddiad o gwbl, ffoniwch y cydlynydd yn lle hynny.',
  },
  about: { name: { en: 'The change', cy: 'Y newid' }, fields: PLAN },
  data: {
    purpose: 'To decide about a change to a local event, and to tell those whom it concerns',
    basis: 'legitimate-interests',
  },
  rules: [
    {
      rule: 'differs',
      from: 'answer.plan',
      fields: PLAN,
      error: {
        en: 'Nothing is different from the plan that we approved, so there is nothing to send. Change something, or close this page: the plan stands',
        cy: 'Nid oes dim yn wahanol i’r cynllun a gymeradwywyd gennym, felly nid oes dim i’w anfon. Newidiwch rywbeth, neu caewch y dudalen hon: mae’r cynllun yn sefyll',
      },
    },
  ],
  pages: [
    {
      id: 'what',
      fields: [
        {
          id: 'what',
          type: 'checkboxes',
          label: { en: 'What do you want to change?', cy: 'Beth ydych chi am ei newid?' },
          hint: SELECT_ALL,
          options: [
            { value: 'title', label: { en: 'Its name', cy: 'Ei enw' } },
            {
              value: 'practice',
              label: {
                en: 'What it shows, or who speaks',
                cy: 'Yr hyn y mae’n ei ddangos, neu pwy sy’n siarad',
              },
            },
            {
              value: 'when',
              label: { en: 'The day or the start time', cy: 'Y diwrnod neu’r amser dechrau' },
              hint: {
                en: 'Everybody who was invited is asked to book again',
                cy: 'Gofynnir i bawb a wahoddwyd archebu eto',
              },
            },
            { value: 'venue', label: { en: 'The place', cy: 'Y lleoliad' } },
            {
              value: 'capacity',
              label: { en: 'How many people can come', cy: 'Faint o bobl all ddod' },
            },
          ],
          errors: {
            empty: {
              en: 'Select what you want to change',
              cy: 'Dewiswch yr hyn yr ydych am ei newid',
            },
          },
        },
      ],
    },
    pageOf('title', 'title'),
    pageOf('practice', 'practice'),
    pageOf('speakers-agree', 'practice'),
    {
      id: 'when',
      heading: { en: 'When will it take place now?', cy: 'Pryd fydd yn cael ei gynnal nawr?' },
      fields: [
        {
          ...day!,
          label: { en: 'On which day?', cy: 'Ar ba ddiwrnod?' },
          // Five working days to decide, and at least six to book before the last day for that.
          rule: { rule: 'future', workingDaysAhead: 15 },
          errors: {
            empty: { en: 'Enter the date of the event', cy: 'Nodwch ddyddiad y digwyddiad' },
            rule: {
              en: 'Date of the event must be at least 15 working days from today, so that everybody can book again. If it has to be sooner, telephone the co-ordinator',
              cy: 'Rhaid i ddyddiad y digwyddiad fod o leiaf 15 diwrnod gwaith o heddiw, fel y gall pawb archebu eto. Os oes rhaid iddo fod yn gynt, ffoniwch y cydlynydd',
            },
          },
        } as Field,
        start!,
      ],
    },
    pageOf('venue', 'venue'),
    pageOf('access', 'venue'),
    pageOf('capacity', 'capacity'),
  ],
  send: { en: 'Send the change', cy: 'Anfon y newid' },
  next: {
    en: 'The co-ordinator decides within 5 working days, and we write to you. Until then the plan stands as we approved it. Please tell nobody of the change before that.',
    cy: 'Bydd y cydlynydd yn penderfynu o fewn 5 diwrnod gwaith, a byddwn yn ysgrifennu atoch. Tan hynny mae’r cynllun yn sefyll fel y’i cymeradwywyd gennym. Peidiwch â dweud wrth neb am y newid cyn hynny os gwelwch yn dda.',
  },
}
