import { BOARD } from '../json/board.ts'
import { PUBLISHED } from '../json/published.ts'
import { REGISTER } from '../json/register.ts'
import { RUN } from '../json/run.ts'
import { RUNS } from '../json/runs.ts'
import {
  count,
  date,
  described,
  instant,
  list,
  object,
  oneOf,
  type Schema,
  text,
  yes,
} from '../json/schema.ts'
import { TASKS } from '../json/tasks.ts'
import { ref } from './operation.ts'

const kind = (name: string) => ({ kind: { const: name }, language: oneOf('en', 'cy') })
const ROWS = list(object({ label: text, value: text }))
const FORM_ID = object({ id: text, version: count })

/** The schemas of everything that is shown. */
export const RESOURCES: Record<string, Schema> = {
  Problem: object(
    {
      type: described('`/problems/…`: what it is about', { type: 'string', format: 'uri-reference' }),
      title: text,
      status: { type: 'integer' },
      detail: text,
      instance: { type: 'string', format: 'uri-reference' },
      reference: described('Quote it when you ask about it', text),
    },
    {
      errors: list(
        object({ field: text, pointer: described('A JSON Pointer into the body', text), detail: text }),
      ),
    },
  ),
  Message: object(
    { ...kind('plain'), heading: text, paragraphs: list(text) },
    { link: { type: 'object' }, reference: described('Of what was sent', text) },
  ),
  Form: object(
    {
      ...{ id: text, version: count, name: text },
      schema: described('The JSON Schema of `answers`, with units and lists as they are now', {
        type: 'object',
      }),
      send: object({ method: { const: 'POST' }, href: text }),
    },
    { intro: text },
  ),
  FormToFill: object({ ...kind('form'), caption: text, form: ref('Form'), begun: { type: 'object' } }),
  Recorded: object({ ...kind('recorded'), heading: text, rows: ROWS }, { reference: text, caption: text }),
  AnyAnswers: described(
    'As `form.schema` of the form says',
    object({ form: FORM_ID, answers: { type: 'object' } }),
  ),
  Ask: object(
    {
      ...kind('ask'),
      reference: text,
      state: oneOf('sent', 'paused', 'answered', 'passed-on', 'closed-no-answer', 'cancelled'),
      scheme: object({ id: text, name: text }),
      asked: text,
      ...{ sent: date, due: date },
      about: list(object({ heading: text, rows: ROWS })),
      actions: list(object({ id: text, name: text, href: text })),
    },
    {
      unit: object({ id: text, name: text }),
      closes: date,
      form: ref('Form'),
      answer: object(
        {
          ...{ at: instant, outcome: text, late: yes, form: FORM_ID, answers: { type: 'object' } },
          by: object({ name: text, how: text }, { title: text }),
        },
        { change: object({ form: ref('Form') }, { until: instant, while: text }) },
      ),
    },
  ),
  Person: object({
    ...kind('own-page'),
    facts: ROWS,
    waiting: object({ heading: text, rows: list(ROWS) }),
    held: object({ heading: text, rows: ROWS }),
    todo: object({ links: list(object({ href: text, text })) }, { notes: list(text) }),
  }),
  Resources: object({
    ...kind('resources'),
    scheme: text,
    sections: list(
      object({
        ...{ id: text, heading: text },
        items: list(object({ title: text, lines: list(text), on: date }, { href: text })),
      }),
    ),
  }),
  Published: PUBLISHED,
  Runs: RUNS,
  Run: RUN,
  Board: BOARD,
  Tasks: TASKS,
  Register: REGISTER,
  Questions: object({
    ...kind('questions'),
    schemes: list(
      object({
        name: text,
        questions: list(object({ id: text, text, href: text })),
      }),
    ),
  }),
  Finding: object(
    {
      ...kind('finding'),
      ...{ id: text, text, summary: text },
      lines: list(object({ text, detail: text }, { href: text })),
    },
    { next: text, more: object({ href: text, text }) },
  ),
  Search: object(
    {
      ...kind('search'),
      q: text,
      units: list(object({ href: text, text, scheme: text })),
      runs: list(object({ href: text, reference: text })),
    },
    { next: text },
  ),
  Letter: object({ ...kind('letter'), subject: text, facts: ROWS, text }),
  Ledger: { type: 'object', required: ['entries'], properties: { entries: list({ type: 'object' }) } },
  SchemeCopy: object({ from: text, approvedIn: text, toDo: list({}), scheme: { type: 'object' } }),
  Directory: object({
    ...kind('directory'),
    heading: text,
    facts: ROWS,
    tables: list(object({ heading: text, head: list(text), rows: list(list({})) })),
    pages: list(object({ href: text, text })),
  }),
  StartPreview: object({
    ...kind('start-preview'),
    problems: list(text),
    groups: list(object({ heading: text, letters: list({ type: 'object' }) })),
    // `leftOut` where units asked not to be asked yet: those that `include` names are asked all the same.
    release: object({ action: text, version: text, shown: text }),
  }),
}
