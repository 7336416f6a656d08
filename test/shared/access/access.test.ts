import { describe, expect, test } from 'vitest'
import { newSession } from '../../../shared/access/administrator.ts'
import { PLACES, placeAt } from '../../../shared/access/places.ts'
import { ALLOWED, may, permissionFor, ROLES } from '../../../shared/access/roles.ts'
import { actionsOf } from '../../../shared/actions/actions.ts'

const ask = '/console/asks/a-run/a-step'
const start = '/console/start/a-scheme/a-flow'

/** Every address of the console and who may: V viewer, C case worker, R round manager, D data protection. */
const TABLE: [request: string, who: string][] = [
  ['GET /console', 'VCRD'],
  ['GET /console/runs/a-run', 'VCRD'],
  ['GET /console/runs/a-run/letters/a-letter', 'CRD'],
  ['GET /console/runs/a-run/ledger', 'RD'],
  ['GET /console/runs/a-run/board/a-step', 'CRD'],
  ...['stop', 'retry', 'move'].flatMap((action): [string, string][] => [
    [`GET /console/runs/a-run/do/${action}`, 'R'],
    [`GET /console/runs/a-run/do/${action}/a-page`, 'R'],
    [`POST /console/runs/a-run/do/${action}/check`, 'R'],
  ]),
  ['GET /console/questions', 'CRD'],
  ['GET /console/questions/a-scheme/a-question', 'CRD'],
  ['GET /console/search', 'CRD'],
  ['GET /console/register', 'CRD'],
  ['GET /console/directory', 'CRD'],
  ['GET /console/directory/a-scheme', 'CRD'],
  ['GET /console/directory/a-scheme/units/a-unit', 'CRD'],
  ['POST /console/directory/a-scheme/units/a-unit/confirm', 'R'],
  ['GET /console/directory/a-scheme/export', 'RD'],
  ['GET /console/directory/a-scheme/ledger', 'RD'],
  ['GET /console/directory/a-scheme/import', 'R'],
  ['POST /console/directory/a-scheme/import', 'R'],
  ['GET /console/directory/a-scheme/import/a-file', 'R'],
  ['POST /console/directory/a-scheme/import/a-file', 'R'],
  ['GET /console/directory/a-scheme/offices/a-unit/an-office', 'R'],
  ['POST /console/directory/a-scheme/offices/a-unit/an-office/drop', 'R'],
  ['GET /console/directory/a-scheme/offices/a-unit/an-office/an-id', 'R'],
  ['GET /console/directory/a-scheme/offices/a-unit/an-office/an-id/a-page', 'R'],
  ['POST /console/directory/a-scheme/offices/a-unit/an-office/an-id/a-page', 'R'],
  ['GET /console/tasks', 'CR'],
  [`GET ${start}`, 'R'],
  [`GET ${start}/an-id`, 'R'],
  [`GET ${start}/an-id/a-page`, 'R'],
  [`POST ${start}/an-id/a-page`, 'R'],
  [`GET ${ask}`, 'CRD'],
  [`GET ${ask}/a-page`, 'CR'],
  [`POST ${ask}/a-page`, 'CR'],
  [`GET ${ask}/record`, 'CR'],
  [`GET ${ask}/record/a-page`, 'CR'],
  [`POST ${ask}/record/a-page`, 'CR'],
  ...['nudge', 'reassign', 'extend', 'away', 'pause', 'resume', 'done'].flatMap(
    (action): [string, string][] => [
      [`GET ${ask}/do/${action}`, 'CR'],
      [`GET ${ask}/do/${action}/a-page`, 'CR'],
      [`POST ${ask}/do/${action}/check`, 'CR'],
    ],
  ),
  [`GET ${ask}/do/reopen`, 'R'],
  [`GET ${ask}/do/reopen/a-page`, 'R'],
  [`POST ${ask}/do/reopen/check`, 'R'],
]
const whoMay = (request: string): string => {
  const [method = '', path = ''] = request.split(' ')
  const place = placeAt(method, path)
  const letters = { viewer: 'V', 'case-worker': 'C', 'round-manager': 'R', 'data-protection': 'D' }
  return place ? ROLES.map((role) => (may([role], place.needs) ? letters[role] : '')).join('') : 'nobody'
}

test.each(TABLE)('%s is for %s', (request, who) => {
  expect(whoMay(request)).toBe(who)
})

test('what was to be read without a name is for those who run the scheme and its data', () => {
  expect(ROLES.filter((role) => may([role], 'see-withheld'))).toEqual(['round-manager', 'data-protection'])
})
test('the table has every address and every permission', () => {
  const reached = TABLE.map(([request]) => placeAt(...(request.split(' ') as [string, string]))!.needs)
  expect([...new Set(reached), 'see-records', 'see-withheld'].sort()).toEqual(
    expect.arrayContaining(Object.keys(ALLOWED).sort()),
  )
  const shapes = (method: string, path: string) => `${method} ${path.split('/').length}`
  for (const { method, path } of PLACES)
    expect(
      TABLE.some(([request]) => shapes(...(request.split(' ') as [string, string])) === shapes(method, path)),
    ).toBe(true)
})

describe('nobody may', () => {
  test.each([
    'POST /console',
    'POST /console/tasks',
    'GET /console/else',
    'GET /console/runs',
    'GET /console/runs/',
    'GET /console/runs//ledger',
    'GET /console/runs/a-run/ledger/more',
    'GET /consoles',
    'GET /console/../console',
    `POST ${ask}`,
    `GET ${ask}/do/unknown`,
    `POST ${ask}/do/constructor/check`,
    `DELETE ${ask}/a-page`,
    `POST ${start}`,
  ])('%s', (request) => {
    expect(whoMay(request)).toBe('nobody')
  })
})

test('every action of administrators has a permission', () => {
  const ids = [...actionsOf('administrator').map(({ id }) => id), 'stop', 'retry', 'move']
  for (const id of ids) expect(permissionFor(id), id).toBeDefined()
})

test('somebody without a role may nothing, and somebody with two may what either may', () => {
  const permissions = Object.keys(ALLOWED) as (keyof typeof ALLOWED)[]
  expect(permissions.filter((one) => may([], one))).toEqual([])
  expect(may(['viewer', 'case-worker'], 'see-tasks')).toBe(true)
})

test('HEAD is a GET, and a slash at the end changes nothing', () => {
  expect(placeAt('HEAD', '/console/')?.needs).toBe('see-counts')
})

test('a session lasts for twenty hours, and groups that are no roles give nothing', () => {
  const who = { reference: 'r', name: 'n', email: 'e', groups: ['admins', 'viewer'] }
  expect(newSession(who, 'sealed', '2026-11-23T09:00:00.000Z')).toMatchObject({
    roles: ['viewer'],
    until: '2026-11-24T05:00:00.000Z',
  })
})
