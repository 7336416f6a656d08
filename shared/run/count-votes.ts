import { addWorkingDays } from '../calendar/working-days.ts'
import { NOT_CARRIED } from '../scheme/outcomes.ts'
import type { TallyStep } from '../scheme/steps/decide.ts'
import { allSteps } from '../scheme/walk.ts'
import { isWatch, newBallot, withResult, withVote } from './ballot.ts'
import type { Change } from './change.ts'
import type { Ballot } from './records/ballot.ts'
import type { RunFile } from './records/run.ts'
import { type Situation, today, unitOf } from './situation.ts'
import { isUnheard } from './unheard.ts'

/** The tally that counts the answers to an ask, if there is one in its flow. */
export function tallyOf({ flow }: Pick<Situation, 'flow'>, ask: string): TallyStep | undefined {
  return allSteps(flow.steps).find((step) => step.verb === 'tally' && step.ask === ask) as
    | TallyStep
    | undefined
}

/** The newest ballot of a tally. */
export const latestBallot = (file: RunFile | undefined, step: string): Ballot | undefined =>
  file?.ballots?.filter((ballot) => ballot.step === step).sort((a, b) => b.number - a.number)[0]

/**
 * Adds to a change what its settled asks add to the ballot they are counted in, so that answer and count are one
 * transaction. A change that settles nothing that is counted comes back as it is.
 */
export function countVotes(situation: Situation, change: Change): Change {
  const settled = (change.asks ?? []).filter(
    ({ ask, from }) => ask.settled && ask.state !== 'passed-on' && !from.includes('answered'),
  )
  const ballots = settled.flatMap(({ ask }) => {
    const tally = tallyOf(situation, ask.step)
    const ballot = tally && latestBallot(situation.parent, tally.id)
    if (!tally || !ballot) return []
    const outcome = ask.settled?.outcome ?? ''
    // A unit that came to it before, and was asked again, is still one.
    if (isWatch(tally.rule) && situation.file.run.outcomes[ask.step] === outcome) return []
    const voted = withVote(
      ballot,
      tally.rule,
      outcome,
      change.answer?.answers ?? {},
      unitOf(situation.file.run),
    )
    if (voted === ballot) return []
    const after = withResult(voted, tally.rule, situation.now)
    return [{ ballot: { ...after, version: ballot.version + 1 }, was: ballot.version }]
  })
  return ballots.length > 0 ? { ...change, ballots: [...(change.ballots ?? []), ...ballots] } : change
}

/**
 * The round of a tally was listed: so many are asked, and of them these units took part already. Once for each time its
 * state is entered.
 */
export function listVoters(
  situation: Situation,
  tally: TallyStep,
  { listed, asked, came }: { listed: string; asked: number; came?: string[] },
): Change | undefined {
  if ((situation.file.ballots ?? []).some((ballot) => ballot.step === tally.id && ballot.listed === listed))
    return undefined
  const waiting = openBallot(situation.file, tally, (ballot) => ballot.listed === undefined)
  return ballotChange(situation, tally, { ...waiting, asked, listed, came })
}

/** The tally waits with a token. Undefined when it waits with this one already. */
export function awaitResult(
  situation: Situation,
  tally: TallyStep,
  { entered, taskToken }: { entered: string; taskToken: string },
): { ballot: Ballot; change?: Change } {
  const again = (situation.file.ballots ?? []).find(
    (ballot) => ballot.step === tally.id && ballot.entered === entered,
  )
  if (again?.taskToken === taskToken) return { ballot: again }
  const waiting = again ?? openBallot(situation.file, tally, isWaiting(situation))
  const closes =
    tally.within === undefined
      ? undefined
      : (waiting.closes ?? addWorkingDays(today(situation), tally.within))
  const change = ballotChange(situation, tally, { ...waiting, entered, taskToken, closes, toldAt: undefined })
  return { ballot: change.ballots![0]!.ballot, change }
}

/** Nobody waits for it yet; or whoever did ended outside the flow, and did not hear what it came to since. */
const isWaiting =
  ({ file: { run } }: Situation) =>
  ({ entered, decided, toldAt }: Ballot): boolean => {
    if (entered === undefined) return true
    if (decided) return isUnheard([run], decided.at, toldAt)
    return run.broken !== undefined && entered < run.broken.at
  }

/** A ballot whose day has come without a result ends as not carried; undefined where there is nothing to end. */
export function closeBallot(
  situation: Situation,
  ballot: Ballot,
): { ballot: Ballot; change: Change } | undefined {
  if (ballot.decided || !ballot.closes || ballot.closes > today(situation)) return undefined
  const closed: Ballot = {
    ...ballot,
    decided: { at: situation.now, outcome: NOT_CARRIED },
    version: ballot.version + 1,
  }
  return {
    ballot: closed,
    change: {
      run: situation.file.run,
      ledger: [
        {
          at: situation.now,
          who: 'system',
          what: 'counted',
          step: ballot.step,
          detail: { outcome: NOT_CARRIED, all: ballot.asked ?? 0 },
        },
      ],
      ballots: [{ ballot: closed, was: ballot.version }],
    },
  }
}

/** The ballot that the other side of the same visit has opened, or a new one. */
function openBallot(file: RunFile, tally: TallyStep, half: (ballot: Ballot) => boolean): Ballot {
  const last = latestBallot(file, tally.id)
  return last && half(last) ? last : newBallot(file.run.id, tally.id, (last?.number ?? 0) + 1)
}

function ballotChange(situation: Situation, tally: TallyStep, opened: Ballot): Change {
  const ballot = withResult(opened, tally.rule, situation.now)
  return {
    run: situation.file.run,
    ledger: [
      {
        at: situation.now,
        who: 'system',
        what: 'ballot-opened',
        step: tally.id,
        detail: { ballot: ballot.number, ...(ballot.asked === undefined ? {} : { asked: ballot.asked }) },
      },
    ],
    ballots: [{ ballot: { ...ballot, version: opened.version + 1 }, was: opened.version }],
  }
}
