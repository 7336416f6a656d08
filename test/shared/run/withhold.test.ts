import { expect, test } from 'vitest'
import { organisations } from '../../../schemes/link-officer/organisations.ts'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { runResource } from '../../../shared/json/run.ts'
import { runView } from '../../../shared/pages/console/run-view.ts'
import { withoutWithheld } from '../../../shared/run/withhold.ts'
import { answerOf, runOf } from '../pages/console/records.ts'

const told = (share: string) => ({
  scheme: linkOfficer,
  flow: linkOfficer.flows.find(({ id }) => id === 'hearing')!,
  now: '2027-01-14T10:00:00.000Z',
  file: {
    run: runOf({ scheme: 'link-officer', flow: 'hearing' }),
    asks: [],
    answers: [
      answerOf({
        form: { id: 'LO-F9', version: 1 },
        answers: { kinds: ['issue'], issue: 'Nobody answers the telephone.', share },
      }),
    ],
    people: [],
    tasks: [],
  },
})
/** All that the page and the JSON of a run show to somebody who may not see what is withheld. */
const shown = (share: string): string => {
  const situation = withoutWithheld(told(share))
  const known = { situation, children: [], letters: [], ledger: [], language: 'en' as const }
  return JSON.stringify([
    runView({ ...known, units: organisations }),
    runResource({ ...known, records: true }),
  ])
}

test.each(['without-name', 'coordinator-only'])(
  'of an answer that is to be shared %s nothing stands beside the organisation, not even that choice',
  (share) => {
    expect(shown(share)).not.toMatch(/Nobody answers|An issue|Not provided|May we share|without the name/)
    expect(shown(share)).not.toContain(share)
    expect(shown(share)).toContain(`"withheld":true,`)
  },
)

test('what was shared without a name and what is for the co-ordinator alone look the same', () => {
  expect(shown('without-name')).toBe(shown('coordinator-only'))
})

test('an answer that may be shared with the name is whole', () => {
  expect(shown('with-name').match(/Nobody answers the telephone/g)).toHaveLength(2)
})
