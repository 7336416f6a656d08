import type { Answers } from '../form/answers.ts'
import { outcome } from '../form/outcome.ts'
import type { Form } from '../scheme/form.ts'
import type { AskStep } from '../scheme/steps/ask.ts'
import type { Language } from '../scheme/text.ts'
import { answersAs } from '../scheme/walk.ts'
import { ANSWERABLE } from './answerable.ts'
import type { Change } from './change.ts'
import { datedBy } from './dated.ts'
import { forgetAnswersAt } from './keep-answers.ts'
import { openLater } from './may-change.ts'
import { namePeople } from './name-people.ts'
import { resumed } from './paused.ts'
import type { Answer } from './records/answer.ts'
import type { AnsweredHow, Ask } from './records/ask.ts'
import { latestAnswer, type Situation, today } from './situation.ts'
import { stillNamed, takeBack } from './take-back.ts'
import { tasksAfter } from './tasks-after.ts'
import { mayUndo, undoUntil } from './undo.ts'

/** An answer as it was sent: complete and validated. */
export interface Given {
  answers: Answers
  language: Language
  by: { name: string; title?: string; how: AnsweredHow }
  /** The administrator’s office, where somebody else’s answer was typed in the console. */
  recordedBy?: string
  /** SHA-256 of the check page that was shown. */
  shown: string
}

/**
 * The one change that an answer makes: the ask is settled, the answer is kept with its form's version, people
 * it names are known to the run, and the ledger says so. Where the step lets an answer be changed, a second answer takes
 * the place of the first, which the ledger keeps; what the first had led to is taken back with it. `takenBack` is that
 * ask: the workflow hears of it, and comes back. Undefined when the ask is settled already.
 */
export function answerAsk(
  situation: Situation,
  step: AskStep,
  form: Form,
  ask: Ask,
  given: Given,
): { change: Change; ask: Ask; takenBack?: Ask } | undefined {
  const undoes = mayUndo(ask, situation.now)
  const later = undoes ? undefined : openLater(situation, ask)
  const changes = undoes || later !== undefined
  if (!changes && !ANSWERABLE.includes(ask.state)) return undefined
  const { run } = situation.file
  const came = outcome(form, given.answers)
  const late = changes ? (ask.settled?.late ?? false) : today(situation) > resumed(ask, today(situation)).due
  const passed = step.passOn?.outcome === came
  const named = passed ? {} : namePeople(situation, step, given.answers)
  const who = `${ask.holder.as} ${ask.reference}`
  const after =
    later &&
    takeBack(situation, later, {
      ...{ step, who, people: named.people ?? [] },
      same: ask.settled?.outcome === came,
    })
  const settled: Ask = {
    ...ask,
    // Whoever told the workflow of the first answer cannot tell it of this one: it comes back for it.
    ...(after?.cancelled && { changedAt: situation.now, taskToken: undefined, toldAt: undefined }),
    state: passed ? 'passed-on' : 'answered',
    settled: { at: situation.now, outcome: came, by: given.by, late, shown: given.shown },
    undoUntil: passed ? undefined : (ask.undoUntil ?? undoUntil(step, situation.now)),
    passedTo: passed
      ? { name: text(given.answers, step.passOn!.name), email: text(given.answers, step.passOn!.email) }
      : undefined,
  }
  const answer = answerOf(situation, step, form, ask, given)
  const { tasks, entries } = tasksAfter(situation, step, ask, passed ? {} : given.answers)
  const { [step.id]: _, [after?.cancelled?.step ?? '']: __, ...outcomes } = run.outcomes
  return {
    ask: settled,
    takenBack: after?.cancelled,
    change: {
      run: {
        ...run,
        // Passed on is not answered: whoever it was passed to will have answered.
        ...(!passed && { dated: datedBy(situation.flow, answer.name, answer.answers) ?? run.dated }),
        outcomes: passed ? (after ? outcomes : run.outcomes) : { ...outcomes, [step.id]: came },
      },
      ledger: [
        {
          at: situation.now,
          who,
          what: passed ? 'passed-on' : changes ? 'answer-changed' : 'answered',
          step: step.id,
          detail: {
            ask: ask.number,
            outcome: came,
            how: given.by.how,
            late,
            ...(given.recordedBy ? { by: given.recordedBy } : {}),
            shown: given.shown,
            form: form.id,
            version: form.version,
            ...(passed ? {} : { answers: answer.version }),
          },
        },
        ...(after?.change.ledger ?? []),
        ...entries,
      ],
      asks: [{ ask: settled, from: changes ? ['answered'] : ANSWERABLE }, ...(after?.change.asks ?? [])],
      tasks: [...tasks, ...(after?.change.tasks ?? [])],
      letters: after?.change.letters,
      answer: passed ? undefined : answer,
      ...named,
      ...(later && after && !after.cancelled && { people: stillNamed(later, named.people ?? []) }),
    },
  }
}

/** Answers known by one name are versions of one another: a later one changes what it asks and keeps the rest. */
function answerOf(situation: Situation, step: AskStep, form: Form, ask: Ask, given: Given): Answer {
  const name = answersAs(step)
  const before = latestAnswer(situation, name)
  const amends = before?.run === situation.file.run.id && before.form.id !== form.id
  return {
    run: situation.file.run.id,
    name,
    version: (before?.run === situation.file.run.id ? before.version : 0) + 1,
    step: step.id,
    form: amends ? before.form : { id: form.id, version: form.version },
    language: given.language,
    answers: amends ? { ...before.answers, ...given.answers } : given.answers,
    at: situation.now,
    reference: ask.reference,
    forgetAt: forgetAnswersAt(form, situation.now),
    // Who changes some of what another wrote is not its writer (shared/access/own-work.ts).
    ...(amends && before.by && { by: before.by }),
  }
}

function text(answers: Answers, field: string): string {
  const value = answers[field]
  return typeof value === 'string' ? value : ''
}
