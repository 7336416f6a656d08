import type { Form, Page } from '../../../shared/scheme/form.ts'
import type { Office } from '../../../shared/scheme/office.ts'

const tooLong = (subject: string, max: number) => ({ en: `${subject} must be ${max} characters or less` })

/** Whether somebody holds the office: asked where somebody does. */
const whether: Page = {
  id: 'whether',
  fields: [
    {
      id: 'whether',
      type: 'radios',
      label: { en: 'Does somebody hold the office?' },
      options: [
        { value: 'held', label: { en: 'Yes' }, hint: { en: 'You are asked who, on the next page' } },
        {
          value: 'vacant',
          label: { en: 'No, it is vacant' },
          hint: { en: 'What is open waits, as a task for you, until somebody holds it' },
        },
      ],
      errors: { empty: { en: 'Select whether somebody holds the office' } },
    },
  ],
}

/**
 * Who holds an office: the questions of LO-F15 (link officer), and whether anybody holds it. Who stands for a unit is
 * written to by their job title, in each language; for the scheme's own offices it need not be known. The console is in
 * English.
 */
export const holderFormOf = ({ of }: Pick<Office, 'of'>): Form =>
  of === 'unit' ? holderForm : { ...holderForm, pages: holderForm.pages.map(withTitleOptional) }

const withTitleOptional = (page: Page): Page =>
  page.id === 'title' ? { ...page, fields: page.fields.map((field) => ({ ...field, optional: true })) } : page

const holderForm: Form = {
  id: 'office-holder',
  version: 1,
  name: { en: 'Change who holds an office' },
  data: { purpose: 'To write to whoever holds an office', basis: 'public-task' },
  pages: [
    whether,
    {
      id: 'who',
      heading: { en: 'Who holds the office?' },
      fields: [
        {
          id: 'name',
          type: 'text',
          label: { en: 'Full name' },
          when: { field: 'whether', is: 'held' },
          max: 100,
          autocomplete: 'off',
          spellcheck: false,
          from: 'holder.name',
          errors: { empty: { en: 'Enter their full name' }, tooLong: tooLong('Full name', 100) },
        },
        {
          id: 'email',
          type: 'email',
          label: { en: 'Work email address' },
          hint: { en: 'Open requests will be sent here' },
          when: { field: 'whether', is: 'held' },
          autocomplete: 'off',
          from: 'holder.email',
          errors: {
            empty: { en: 'Enter their work email address' },
            format: { en: 'Enter an email address in the correct format, like name@example.com' },
          },
        },
      ],
    },
    {
      id: 'title',
      heading: { en: 'What is their job title?' },
      fields: [
        {
          id: 'title_en',
          type: 'text',
          label: { en: 'Job title in English' },
          when: { field: 'whether', is: 'held' },
          max: 120,
          autocomplete: 'off',
          from: 'holder.title_en',
          errors: {
            empty: { en: 'Enter the job title in English' },
            tooLong: tooLong('Job title in English', 120),
          },
        },
        {
          id: 'title_cy',
          type: 'text',
          label: { en: 'Job title in Welsh' },
          when: { field: 'whether', is: 'held' },
          max: 120,
          autocomplete: 'off',
          from: 'holder.title_cy',
          errors: {
            empty: { en: 'Enter the job title in Welsh' },
            tooLong: tooLong('Job title in Welsh', 120),
          },
        },
      ],
    },
    {
      id: 'language',
      fields: [
        {
          id: 'language',
          type: 'radios',
          label: { en: 'Which language do we write to them in?' },
          when: { field: 'whether', is: 'held' },
          options: [
            { value: 'en', label: { en: 'English' } },
            { value: 'cy', label: { en: 'Welsh' } },
            { value: 'both', label: { en: 'Both' } },
            { value: 'unknown', label: { en: 'Not known' }, hint: { en: 'Letters come in every language' } },
          ],
          from: 'holder.language',
          errors: { empty: { en: 'Select a language' } },
        },
      ],
    },
    {
      id: 'from',
      fields: [
        {
          id: 'from',
          type: 'date',
          label: { en: 'From what date?' },
          when: { field: 'whether', is: 'held' },
          hint: {
            en: 'On a coming day, what is open goes to them at 9 in the morning. For example, 27 3 2027',
          },
          subject: { en: 'Date' },
          rule: { rule: 'within-months-ahead', months: 3 },
          from: 'holder.today',
          errors: { empty: { en: 'Enter the date' } },
        },
      ],
    },
  ],
  send: { en: 'Change who holds the office' },
  next: { en: 'The directory is changed.' },
}
