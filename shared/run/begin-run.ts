import type { Answers } from '../form/answers.ts'
import { outcome } from '../form/outcome.ts'
import type { Flow } from '../scheme/flow.ts'
import type { Form } from '../scheme/form.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { Language } from '../scheme/text.ts'
import type { Change, Entry } from './change.ts'
import { datedBy } from './dated.ts'
import { forgetAnswersAt } from './keep-answers.ts'
import { GENESIS } from './ledger.ts'
import type { Answer } from './records/answer.ts'
import type { Person } from './records/person.ts'
import type { Run } from './records/run.ts'

interface Beginning {
  id: string
  scheme: Scheme
  flow: Flow
  reference: string
  now: string
}

/** What a start without a form comes to. */
export const STARTED = 'started'

/** What a run is about from its start: a unit, and people by the names the flow knows them by. */
interface About {
  unit?: string
  people?: Person[]
  /** Units that are asked although they asked not to be yet, and why, in the words of whoever starts the run. */
  included?: { units: string[]; why: string }
}

/** A new run that the calendar starts: nobody has answered anything, and it knows what it carries from another run. */
export function beginByCalendar(beginning: Beginning, { unit, people }: About, carried?: Answer): Change {
  return {
    answer: carried && { ...carried, run: beginning.id, version: 1 },
    run: { ...newRun(beginning), unit, outcomes: { [beginning.flow.start.as]: STARTED } },
    people,
    ledger: [
      {
        at: beginning.now,
        who: 'system',
        what: 'run-started',
        detail: { flow: beginning.flow.id, ...(unit ? { unit } : {}) },
      },
    ],
  }
}

/** A new run, started by the answers of its start form. */
export function beginRun(
  beginning: Beginning,
  given: { answers: Answers; form: Form; language: Language; who: string },
  { unit, people, included }: About = {},
): Change {
  const { form, ...rest } = given
  const started = beginning.flow.start.as
  const run: Run = {
    ...newRun(beginning),
    ...{
      unit,
      startedBy: rest.who || undefined,
      dated: datedBy(beginning.flow, started, given.answers),
      included: included?.units,
    },
    outcomes: { [started]: outcome(form, given.answers) },
  }
  const answer: Answer = {
    run: run.id,
    name: started,
    version: 1,
    step: started,
    form: { id: form.id, version: form.version },
    language: rest.language,
    answers: rest.answers,
    at: beginning.now,
    reference: run.reference,
    forgetAt: forgetAnswersAt(form, beginning.now),
  }
  return {
    run,
    answer,
    people,
    ledger: [
      {
        at: beginning.now,
        who: rest.who,
        what: 'run-started',
        detail: { flow: run.flow, form: form.id, version: form.version, ...(unit ? { unit } : {}) },
      },
      ...(included?.units ?? []).map((one): Entry => {
        return { at: beginning.now, who: rest.who, what: 'included', detail: { unit: one } }
      }),
    ],
    ...(included ? { reason: included.why, reasonFor: 2 } : {}),
  }
}

/** A child run for one unit. Its id is made of its parent's, so that it begins once however often it is begun. */
export function beginChild(
  beginning: Beginning,
  child: NonNullable<Run['child']>,
  people: Person[] = [],
): Change {
  const run: Run = { ...newRun(beginning), child }
  return {
    run,
    people,
    ledger: [
      {
        at: beginning.now,
        who: 'system',
        what: 'run-started',
        step: child.step,
        detail: { parent: child.parent, unit: child.unit },
      },
    ],
  }
}

function newRun({ id, scheme, flow, reference, now }: Beginning): Run {
  return {
    id,
    scheme: scheme.id,
    flow: flow.id,
    reference,
    state: 'running',
    startedAt: now,
    outcomes: {},
    sent: {},
    ledger: { count: 0, hash: GENESIS },
  }
}
