import type { Form } from '../scheme/form.ts'
import { placeholdersIn } from '../scheme/letter.ts'
import type { Gathering } from '../scheme/resources.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { Change } from './change.ts'
import { ERASED } from './erase-words.ts'
import type { Answer } from './records/answer.ts'
import type { Ask } from './records/ask.ts'
import type { RunFile } from './records/run.ts'
import type { Task } from './records/task.ts'
import { whoIs } from './this-person.ts'

/** One transaction of DynamoDB takes 100 items: so many asks, answers and tasks each, the run and its entry. */
const AT_ONCE = 30

/**
 * The next change that leaves a run bare, years after it was over (common rules 0.8): what was asked of which office,
 * when and with what outcome, and of answers the choices, numbers and dates, by which rounds are counted and the
 * register knows who was inducted and agreed. What people typed goes, and who they were. Made again until it is
 * undefined; the record of the run comes last. People whom the run names are not looked at: they are forgotten by terms
 * of their own, and while they hold a role they are known.
 */
export function bareRun(
  { run, asks, answers, tasks }: RunFile,
  scheme: Scheme,
  now: string,
): Change | undefined {
  if (run.bareAt !== undefined) return undefined
  const bare = {
    asks: changed(asks, (ask) => bareAsk(ask, now)).slice(0, AT_ONCE),
    answers: changed(answers, (answer) => bareAnswer(answer, scheme)).slice(0, AT_ONCE),
    tasks: changed(tasks, bareTask).slice(0, AT_ONCE),
  }
  const isLast = Object.values(bare).every(({ length }) => length < AT_ONCE)
  return {
    run: isLast ? { ...run, bareAt: now } : run,
    ledger: [
      {
        ...{ at: now, who: 'system', what: 'erased' },
        detail: { asks: bare.asks.length, answers: bare.answers.length, tasks: bare.tasks.length },
      },
    ],
    asks: bare.asks.map((ask) => ({ ask, from: [ask.state] })),
    tasks: bare.tasks,
    erased: { answers: bare.answers, letters: [], reasons: [] },
  }
}

const changed = <Item>(items: Item[], bare: (item: Item) => Item): Item[] =>
  items.map(bare).filter((item, index) => JSON.stringify(item) !== JSON.stringify(items[index]))

/** Who held the office, whom it was passed to, and who answered. */
function bareAsk(ask: Ask, now: string): Ask {
  if (whoIs(ask.holder) !== undefined || ask.erasedAt) return ask
  const { settled } = ask
  return {
    ...ask,
    holder: { as: ask.holder.as, name: ERASED, email: ERASED },
    settled: settled && { ...settled, by: { name: ERASED, how: settled.by.how } },
    passedTo: undefined,
    erasedAt: now,
  }
}

/** What was said about a task, and by whom it was seen to in their own words. */
const bareTask = ({ said: _, done, ...task }: Task): Task =>
  done ? { ...task, done: { at: done.at, by: done.by } } : task

function bareAnswer(answer: Answer, scheme: Scheme): Answer {
  const still = new Set(shownStill(scheme, answer.form.id))
  const kept = Object.entries(answer.answers).filter(
    ([field]) => still.has(field) || tellsOfNobody(scheme, answer.form.id, field),
  )
  return { ...answer, answers: Object.fromEntries(kept) }
}

/**
 * Whether a field holds a choice, a number or a date, that is not of the person who answers. One that its form does not
 * have comes from another that gave the same answer: every form that has it must say so.
 */
function tellsOfNobody({ forms }: Scheme, form: string, field: string): boolean {
  const own = forms.filter(({ id }) => id === form).flatMap((one) => named(one, field))
  const found = own.length > 0 ? own : forms.flatMap((one) => named(one, field))
  return found.length > 0 && found.every(({ type, personal }) => COUNTABLE.has(type) && !personal)
}

const COUNTABLE = new Set(['radios', 'checkboxes', 'number', 'date', 'time'])

/** The fields that go by this name in answers: those of a repeated page have the number of the item after theirs. */
const named = (form: Form, name: string) =>
  form.pages.flatMap(({ repeat, fields }) =>
    fields.filter(({ id }) => id === name || (repeat !== undefined && name.startsWith(`${id}-`))),
  )

/** What a page of resources is still made of: notes, newsletters and what was added stay until they are taken down. */
function shownStill({ resources }: Scheme, form: string): string[] {
  const sections = (resources?.sections ?? []).filter(({ upcoming }) => !upcoming)
  return sections.flatMap(({ gathered = [] }) =>
    gathered.flatMap((gathering) => [
      ...(gathering.forms.includes(form) ? fieldsShown(gathering) : []),
      ...(gathering.takenDown?.form === form ? [gathering.takenDown.field] : []),
    ]),
  )
}

function fieldsShown({ needs, without = [], title, lines = [], link, date }: Gathering): string[] {
  const texts = [title, ...lines].flatMap((text) => Object.values(text))
  const said = texts.flatMap((text) => placeholdersIn(text).values)
  return [...needs, ...without, ...said, ...[link, date].filter((field) => field !== undefined)]
}
