import { describe, expect, test } from 'vitest'
import { newBallot, resultOf, withVote } from '../../../shared/run/ballot.ts'
import type { Ballot } from '../../../shared/run/records/ballot.ts'
import { DECIDED, NO_ANSWER, RECUSED, WITHDRAWN } from '../../../shared/scheme/outcomes.ts'
import type { DecisionRule } from '../../../shared/scheme/steps/decide.ts'

const asked = (number: number): Ballot => ({ ...newBallot('r1', 'profile', 1), asked: number })
const comesTo = (number: number, rule: DecisionRule, ...votes: string[]): string | undefined =>
  resultOf(
    votes.reduce((ballot, vote) => withVote(ballot, rule, vote, {}), asked(number)),
    rule,
  )
const rule = (carriedBy: DecisionRule['carriedBy'], quorum?: [number, number]): DecisionRule => ({
  outcome: 'yes',
  carriedBy,
  quorum,
})

describe('a ballot', () => {
  test('has no result before it is known how many are asked', () => {
    expect(resultOf(newBallot('r1', 'profile', 1), rule('any'))).toBeUndefined()
  })

  test('of all is lost with the first no, and carried with the last yes', () => {
    expect(comesTo(3, rule('all'), 'yes', 'yes')).toBeUndefined()
    expect(comesTo(3, rule('all'), 'yes', 'no')).toBe('not-carried')
    expect(comesTo(3, rule('all'), 'yes', NO_ANSWER)).toBe('not-carried')
    expect(comesTo(3, rule('all'), 'yes', 'yes', 'yes')).toBe('yes')
    expect(comesTo(3, rule('all'), 'yes', 'yes', RECUSED)).toBe('yes')
  })

  test('of any is carried with the first yes', () => {
    expect(comesTo(5, rule('any'), 'no', 'yes')).toBe('yes')
    expect(comesTo(2, rule('any'), 'no', NO_ANSWER)).toBe('not-carried')
  })

  test('of a majority of those asked ends when it is certain: 7 of 13', () => {
    const yes = (n: number) => Array.from({ length: n }, () => 'yes')
    expect(comesTo(13, rule('majority'), ...yes(6))).toBeUndefined()
    expect(comesTo(13, rule('majority'), ...yes(7))).toBe('yes')
    // Whoever steps aside is not counted: 6 of 11 is more than half.
    expect(comesTo(13, rule('majority'), RECUSED, RECUSED, ...yes(6))).toBe('yes')
    expect(comesTo(4, rule('majority'), 'yes', 'no', 'no')).toBe('not-carried')
  })

  test('needs its quorum, which silence does not make', () => {
    const half = rule('majority-of-answers', [1, 2])
    expect(comesTo(4, half, 'yes', NO_ANSWER, NO_ANSWER, NO_ANSWER)).toBe('no-quorum')
    expect(comesTo(4, half, 'yes', 'yes', NO_ANSWER, NO_ANSWER)).toBe('yes')
    expect(comesTo(4, half, 'yes', 'no', NO_ANSWER, NO_ANSWER)).toBe('not-carried')
    expect(comesTo(1, half, RECUSED)).toBe('no-quorum')
    expect(comesTo(0, half)).toBe('no-quorum')
  })

  test('does not count who was closed because it was decided', () => {
    expect(withVote(asked(3), rule('any'), DECIDED, {})).toEqual(asked(3))
  })

  test('of sections fails where more want one changed than agree, and waits for everybody', () => {
    const sections: DecisionRule = {
      outcome: 'agree',
      carriedBy: { each: 'sections.', against: 'change' },
      quorum: [1, 2],
    }
    const vote = (ballot: Ballot, first: string, second: string) =>
      withVote(ballot, sections, 'answered', { 'sections.1': first, 'sections.2': second })
    const two = vote(vote(asked(3), 'agree', 'change'), 'agree', 'agree')
    expect(resultOf(two, sections)).toBeUndefined()
    expect(resultOf(vote(two, 'none', 'none'), sections)).toBe('agree')
    expect(resultOf(vote(two, 'agree', 'change'), sections)).toBe('not-carried')
    expect(resultOf(withVote(two, sections, NO_ANSWER, {}), sections)).toBe('agree')
  })
})

test('having come counts towards the quorum as an answer does, and once', () => {
  const half = rule('any', [1, 2])
  const was = (...came: string[]): Ballot => ({ ...asked(4), came })
  const [comments, silent, aside] = ['yes', NO_ANSWER, RECUSED].map(
    (outcome) => (unit: string) => (ballot: Ballot) => withVote(ballot, half, outcome, {}, unit),
  ) as [Vote, Vote, Vote]
  type Vote = (unit: string) => (ballot: Ballot) => Ballot
  const comesTo = (ballot: Ballot, ...votes: ((ballot: Ballot) => Ballot)[]) =>
    resultOf(
      votes.reduce((before, vote) => vote(before), ballot),
      half,
    )
  const rest = [silent('c'), silent('d')]
  expect(comesTo(was(), comments('a'), silent('b'), ...rest)).toBe('no-quorum')
  expect(comesTo(was('b'), comments('a'), silent('b'), ...rest)).toBe('yes')
  expect(comesTo(was('a'), comments('a'), silent('b'), ...rest)).toBe('no-quorum')
  expect(comesTo(was('b'), comments('a'), aside('b'), ...rest)).toBe('no-quorum')
  // Known ahead as soon as those who came are enough, whatever they do.
  expect(comesTo(was('c'), comments('a'))).toBe('yes')
  expect(comesTo(was('a'), comments('a'))).toBeUndefined()
})

test('a share of a round is reached with the eighth of thirteen, and nothing else decides it', () => {
  const sixty = rule({ share: [3, 5] })
  const yes = (n: number) => Array.from({ length: n }, () => 'yes')
  // Whoever declines is followed by somebody else: more are asked than there are organisations.
  const others = [...Array.from({ length: 14 }, () => 'no'), NO_ANSWER, WITHDRAWN]
  expect(comesTo(13, sixty, ...others, ...yes(7))).toBeUndefined()
  expect(comesTo(13, sixty, ...others, ...yes(8))).toBe('yes')
  expect(comesTo(0, sixty)).toBeUndefined()
})

describe('a result before the end', () => {
  const VOTES = ['yes', 'no', NO_ANSWER, RECUSED]
  /** All that a ballot can still come to. */
  const endings = (ballot: Ballot, by: DecisionRule, open: number): Set<string | undefined> =>
    open === 0
      ? new Set([resultOf(ballot, by)])
      : new Set(VOTES.flatMap((vote) => [...endings(withVote(ballot, by, vote, {}), by, open - 1)]))

  test.each([
    rule('all'),
    rule('any'),
    rule('majority'),
    rule('majority-of-answers'),
    rule('majority-of-answers', [1, 2]),
    rule('majority', [2, 3]),
    rule('any', [1, 2]),
  ])('$carriedBy, quorum $quorum: is given when nothing can change it, and is never wrong', (by) => {
    const walk = (ballot: Ballot, open: number): void => {
      const carried = new Set([...endings(ballot, by, open)].map((ending) => ending === 'yes'))
      const now = resultOf(ballot, by)
      if (now !== undefined) expect([...carried], JSON.stringify(ballot)).toEqual([now === 'yes'])
      else expect(carried.size, JSON.stringify(ballot)).toBe(2)
      if (open > 0) for (const vote of VOTES) walk(withVote(ballot, by, vote, {}), open - 1)
    }
    walk(asked(5), 5)
  })
})
