import type { Answers } from '../form/answers.ts'
import { DECIDED, NO_ANSWER, NO_QUORUM, NOT_CARRIED, RECUSED, WITHDRAWN } from '../scheme/outcomes.ts'
import type { DecisionRule } from '../scheme/steps/decide.ts'
import type { Ballot } from './records/ballot.ts'

/** A ballot before anybody has answered. */
export const newBallot = (run: string, step: string, number: number): Ballot => ({
  run,
  step,
  number,
  version: 0,
  answered: 0,
  silent: 0,
  recused: 0,
  counts: {},
})

/** One vote more: what an ask came to, its answers where the rule looks at fields, and of which unit it is. */
export function withVote(
  before: Ballot,
  rule: DecisionRule,
  outcome: string,
  answers: Answers,
  unit?: string,
): Ballot {
  if (outcome === DECIDED) return before
  const { came = [], cameSilent = 0 } = before
  const was = unit !== undefined && came.includes(unit)
  const ballot = was ? { ...before, came: came.filter((one) => one !== unit) } : before
  // Who steps aside, or leaves the scheme while it decides, is no longer one of those asked.
  if (outcome === RECUSED || outcome === WITHDRAWN) return { ...ballot, recused: ballot.recused + 1 }
  if (outcome === NO_ANSWER)
    return { ...ballot, silent: ballot.silent + 1, ...(was && { cameSilent: cameSilent + 1 }) }
  const counts = { ...ballot.counts }
  for (const counted of [outcome, ...fieldsCounted(rule, answers)])
    counts[counted] = (counts[counted] ?? 0) + 1
  return { ...ballot, answered: ballot.answered + 1, counts }
}

/** The ballot with its result, as soon as no answer that is still to come can change it. */
export function withResult(ballot: Ballot, rule: DecisionRule, now: string): Ballot {
  if (ballot.decided) return ballot
  const outcome = resultOf(ballot, rule)
  return outcome === undefined ? ballot : { ...ballot, decided: { at: now, outcome } }
}

/**
 * What a ballot comes to: the rule's outcome, `not-carried`, or `no-quorum`; undefined while it can still be carried and
 * can still fail. It cannot fail any more when it is carried though all who are left say no, and though all are silent;
 * it cannot be carried any more when all who are left saying yes would not carry it. (Who steps aside moves the count
 * less than who says yes.)
 */
export function resultOf(ballot: Ballot, rule: DecisionRule): string | undefined {
  if (ballot.asked === undefined) return undefined
  if (isWatch(rule)) return shareReached(ballot, rule) ? rule.outcome : undefined
  const { answered } = ballot
  const asked = ballot.asked - ballot.recused
  const open = asked - answered - ballot.silent
  const yes = ballot.counts[rule.outcome] ?? 0
  // Whoever came takes part by that while they are silent, and by their answer otherwise.
  const when = (more: { yes: number; answered: number }) =>
    outcomeOf(ballot, rule, {
      asked,
      answered: answered + more.answered,
      tookPart: more.answered > 0 ? answered + more.answered + (ballot.cameSilent ?? 0) : tookPart(ballot),
      yes: yes + more.yes,
    })
  if (open === 0) return when({ yes: 0, answered: 0 })
  // Comments are wanted from everybody, whatever the first of them say.
  if (typeof rule.carriedBy === 'object') return undefined
  if (when({ yes: open, answered: open }) !== rule.outcome) return NOT_CARRIED
  const worst = [when({ yes: 0, answered: open }), when({ yes: 0, answered: 0 })]
  return worst.every((outcome) => outcome === rule.outcome) ? rule.outcome : undefined
}

/** Whether a rule only watches a round: units may be asked several times, and whatever it comes to they go on. */
export const isWatch = ({ carriedBy }: DecisionRule): boolean =>
  typeof carriedBy === 'object' && 'share' in carriedBy

function shareReached({ asked = 0, counts }: Ballot, { carriedBy, outcome }: DecisionRule): boolean {
  const [share, of] = typeof carriedBy === 'object' && 'share' in carriedBy ? carriedBy.share : [1, 1]
  return asked > 0 && (counts[outcome] ?? 0) * of >= asked * share
}

function outcomeOf(
  ballot: Ballot,
  rule: DecisionRule,
  totals: { asked: number; answered: number; tookPart: number; yes: number },
): string {
  const [share, of] = rule.quorum ?? [0, 1]
  // Nobody left to decide has decided nothing.
  if (totals.asked === 0 || totals.tookPart * of < totals.asked * share) return NO_QUORUM
  return carried(ballot, rule, totals) ? rule.outcome : NOT_CARRIED
}

/** How many have taken part so far: by an answer, or by having come to what the rule names. */
export const tookPart = ({ answered, came = [], cameSilent = 0 }: Ballot): number =>
  answered + came.length + cameSilent

function carried(
  { counts }: Ballot,
  rule: DecisionRule,
  { asked, answered, yes }: { asked: number; answered: number; yes: number },
): boolean {
  switch (rule.carriedBy) {
    case 'all':
      return yes === asked
    case 'any':
      return yes > 0
    case 'majority':
      return yes * 2 > asked
    case 'majority-of-answers':
      return yes * 2 > answered
    default: {
      if ('share' in rule.carriedBy) return false
      const { against } = rule.carriedBy
      return fieldsIn(counts).every(
        (field) => (counts[`${field}=${against}`] ?? 0) <= (counts[`${field}=${rule.outcome}`] ?? 0),
      )
    }
  }
}

/** The answers of the fields that the rule counts one by one, as `field=value`. */
function fieldsCounted({ carriedBy }: DecisionRule, answers: Answers): string[] {
  if (typeof carriedBy !== 'object' || 'share' in carriedBy) return []
  return Object.entries(answers)
    .filter(([field, value]) => field.startsWith(carriedBy.each) && typeof value === 'string')
    .map(([field, value]) => `${field}=${value}`)
}

const fieldsIn = (counts: Ballot['counts']): string[] => [
  ...new Set(
    Object.keys(counts).flatMap((key) => (key.includes('=') ? [key.slice(0, key.lastIndexOf('='))] : [])),
  ),
]
