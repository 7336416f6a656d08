import type { TellStep } from '../scheme/steps/tell.ts'
import { stepOf } from '../scheme/walk.ts'
import type { Change } from './change.ts'
import { changedHands, holderOf, NobodyHolds } from './holder.ts'
import type { Holder } from './records/ask.ts'
import type { LetterRecord } from './records/letter.ts'
import { personIn, type Situation } from './situation.ts'
import { isTheirs, whoIs } from './this-person.ts'
import { toldLetter } from './told-letter.ts'

/**
 * Once more a letter that asked nothing, for somebody who has its reference number and not its link any more: to the same
 * person, at the address that is known of them today. `letters` are those of the run so far: the new one's number counts
 * on. Undefined where the letter has no reference of its own, its run was stopped, or it was to somebody who has withdrawn,
 * is forgotten, or has a successor.
 */
export function tellAgain(
  situation: Situation,
  id: string,
  letters: LetterRecord[],
): { change: Change; letter: LetterRecord } | undefined {
  const { file } = situation
  const first = letters.find((letter) => letter.id === id)
  if (!first?.reference || first.erasedAt || file.run.state === 'stopped') return undefined
  const step = stepOf(situation.flow, first.step) as TellStep
  const recipient = sameAs(situation, step, first.recipient)
  if (!recipient) return undefined
  const { reference } = first
  const sent = letters.filter((letter) => letter.reference === reference).length
  const letter = toldLetter(situation, step, {
    id: id.replace(/1$/, String(sent + 1)),
    recipient,
    reference,
  })
  return {
    letter,
    change: {
      run: file.run,
      ledger: [
        {
          at: situation.now,
          who: `${recipient.as} ${reference}`,
          what: 'link-sent-again',
          step: first.step,
          detail: { letter: letter.id },
        },
      ],
      letters: [letter],
    },
  }
}

/** Whom the letter went to, as they are known today; undefined where that is somebody else. */
function sameAs(situation: Situation, step: TellStep, recipient: Holder): Holder | undefined {
  const today = knownToday(situation, step)
  const who = whoIs(recipient)
  if (who === undefined)
    return today?.as === recipient.as && !changedHands(situation, recipient, today) ? today : undefined
  if (personIn(situation, who)?.withdrawnAt) return undefined
  return today && isTheirs(today, { who, since: recipient.since }) ? today : undefined
}

function knownToday(situation: Situation, { who }: TellStep): Holder | undefined {
  try {
    return holderOf(situation, who)
  } catch (error) {
    if (error instanceof NobodyHolds) return undefined
    throw error
  }
}
