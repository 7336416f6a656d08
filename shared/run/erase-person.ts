import type { Change } from './change.ts'
import { eraseAnswers } from './erase-answers.ts'
import { ERASED, type Words, withoutWords, wordsAbout } from './erase-words.ts'
import type { Ask, Holder } from './records/ask.ts'
import type { Reason } from './records/ledger.ts'
import type { LetterRecord } from './records/letter.ts'
import type { Task } from './records/task.ts'
import type { Situation } from './situation.ts'
import { asksTo, isTheirs, type Named, type ThisPerson } from './this-person.ts'

/** One transaction of DynamoDB takes 100 items, and the last change writes the rest of the run's besides. */
const LETTERS_AT_ONCE = 40

/**
 * The next change that takes a person out of a run, where nothing of them must be kept (standards DP-10): made again
 * until it is undefined. The letters come first and the person's own record last, so that whatever stops it in between,
 * the same link finds what is left. Letters and reasons are all
 * those of the run, as they are now. It is the person's own doing, unless `by` says otherwise.
 */
export function erasePerson(
  situation: Situation,
  erased: ThisPerson,
  { letters, reasons, by }: { letters: LetterRecord[]; reasons: Reason[]; by?: 'system' },
): Change | undefined {
  if (!mayBeErased(erased)) return undefined
  const words = wordsAbout(situation, erased, letters)
  const changed = letters
    .map((letter) => withoutPerson(letter, erased, words, situation.now))
    .filter(isPresent)
  const entry = (what: number, kind: 'letters' | 'asks'): Change['ledger'][0] => ({
    at: situation.now,
    who: by ?? `person:${erased.who} ${situation.file.run.reference}`,
    what: 'erased',
    detail: { [kind]: what },
  })
  if (changed.length > 0) {
    const now = changed.slice(0, LETTERS_AT_ONCE)
    return {
      run: situation.file.run,
      ledger: [entry(now.length, 'letters')],
      erased: { answers: [], letters: now, reasons: [] },
    }
  }
  const asks = asksTo(situation, erased)
  return {
    run: situation.file.run,
    ledger: [entry(asks.length, 'asks')],
    asks: asks.map((ask) => ({ ask: erasedAsk(ask, situation.now), from: [ask.state] })),
    people: isCurrent(situation, erased) ? [forgotten(situation, erased)] : [],
    tasks: situation.file.tasks.flatMap((task) => erasedTask(task, asks, words)),
    erased: {
      answers: eraseAnswers(situation, erased, asks, words),
      letters: [],
      reasons: reasons.flatMap((reason) => {
        const text = withoutWords(reason.text, words)
        return text === reason.text ? [] : [{ ...reason, text }]
      }),
    },
  }
}

/** Everything but what must be kept: somebody in the register stays in it until their term or their leaving. */
export const mayBeErased = ({ standing }: ThisPerson): boolean =>
  standing === 'withdrawn' || standing === 'over'

const isPresent = <Item>(item: Item | undefined): item is Item => item !== undefined

const isCurrent = ({ file }: Situation, { who, since }: Named): boolean =>
  file.people.some((person) => person.who === who && person.since === since)

/** That somebody was here and withdrew: without it, a later question would look for whoever it was. */
const forgotten = ({ now }: Situation, { who, since, person }: ThisPerson) => ({
  run: person.run,
  who,
  since,
  name: ERASED,
  email: ERASED,
  withdrawnAt: person.withdrawnAt ?? now,
  erasedAt: now,
})

const nobody = ({ as, since }: Holder): Holder => ({ as, name: ERASED, email: ERASED, since })

function erasedAsk(ask: Ask, at: string): Ask {
  const { settled } = ask
  return {
    ...ask,
    holder: nobody(ask.holder),
    settled: settled && { ...settled, by: { name: ERASED, how: settled.by.how } },
    passedTo: undefined,
    erasedAt: at,
  }
}

/** The letter without the person; undefined where it says nothing of them. Their own letters keep that they went. */
function withoutPerson(
  letter: LetterRecord,
  named: Named,
  words: Words,
  at: string,
): LetterRecord | undefined {
  if (letter.erasedAt) return undefined
  if (isTheirs(letter.recipient, named))
    return {
      ...letter,
      to: letter.to.email === letter.recipient.email ? { name: ERASED, email: ERASED } : letter.to,
      recipient: nobody(letter.recipient),
      subject: ERASED,
      text: ERASED,
      erasedAt: at,
    }
  const [subject, text] = [withoutWords(letter.subject, words), withoutWords(letter.text, words)]
  return subject === letter.subject && text === letter.text ? undefined : { ...letter, subject, text }
}

/** What was said about their questions goes; that somebody had something to do stays. */
function erasedTask(task: Task, asks: Ask[], words: Words): Task[] {
  const theirs = asks.some(({ step, number }) => task.step === step && task.ask === number)
  const said = theirs ? undefined : withoutWords(task.said, words)
  const note = theirs ? undefined : withoutWords(task.done?.note, words)
  if (said === task.said && note === task.done?.note) return []
  return [{ ...task, said, done: task.done && { ...task.done, note } }]
}
