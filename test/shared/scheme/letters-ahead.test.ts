import { describe, expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { lettersAhead } from '../../../shared/scheme/letters-ahead.ts'
import { ask } from '../../../shared/scheme/steps/ask.ts'
import { together } from '../../../shared/scheme/steps/branch.ts'
import { tell } from '../../../shared/scheme/steps/tell.ts'
import { office } from '../../../shared/scheme/who.ts'
import { partsOf, readers } from './readers.ts'

const ahead = (scheme = readers(), started = 'answered') => {
  const flow = scheme.flows[0]!
  return lettersAhead(scheme, flow, started).map(({ step, letter, round, after }) =>
    [
      `${step.id} ${letter}`,
      round && `each ${round.unit}`,
      ...after.map(({ step, outcome }) => `${step}=${outcome}`),
    ]
      .filter(Boolean)
      .join(', '),
  )
}
const appoint = (started: string) =>
  lettersAhead(linkOfficer, linkOfficer.flows.find(({ id }) => id === 'appoint')!, started).map(
    ({ letter, round, after }) => [letter, round?.unit, ...after.map(({ outcome }) => outcome)],
  )

describe('the letters that a flow sends first', () => {
  test('of link officers are the chair’s, and once the chair approves one to every organisation', () => {
    expect(appoint('yes')).toEqual([
      ['LO-L20', undefined],
      ['LO-L01', 'organisation', 'approve'],
    ])
  })
  test('wait for the administrator where the Welsh version is not ready', () => {
    expect(appoint('no')[0]).toEqual(['LO-L20', undefined, 'yes'])
  })
  test('go on past the console’s own answers, and stop at the second ask of somebody outside', () => {
    expect(ahead()).toEqual(['naming L-1, each library', 'reading L-1, each library, naming=name'])
  })
  test('come back to no ask twice', () => {
    const scheme = readers()
    const { turn, rework } = partsOf(scheme)
    Object.assign(turn, {
      by: 'plan',
      on: { answered: [{ verb: 'goTo', id: 'go-to-rework', step: 'rework' }] },
    })
    expect(rework.letter).toBeUndefined()
    expect(ahead(scheme)).toEqual([])
  })
  test('are those that ask nothing too, and what stands beside a branch that waits does not follow it', () => {
    const scheme = readers()
    const { naming } = partsOf(scheme)
    const clerk = tell('note', { who: office('clerk'), letter: 'L-2' })
    const keeper = ask('early', { ...naming, id: 'early', on: {} } as never)
    scheme.flows[0]!.steps = [
      together('both', [keeper], [clerk]),
      tell('late', { who: office('clerk'), letter: 'L-2' }),
    ]
    expect(ahead(scheme)).toEqual(['early L-1', 'note L-2'])
  })
})
