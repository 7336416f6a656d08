import { date, object, type Schema, text } from '../json/schema.ts'
import { answers, get, type Paths, pick, post, problem, ref, SEE_OTHER } from './operation.ts'

const REFUSED = {
  401: problem('`signed-out`: there is no session behind the cookie'),
  403: problem('`not-allowed`: no role of this person allows it; `own-work`: she wrote what it is about'),
}
const AFTER = { after: 'The mark of the page, from `next`' }
const BOARD = {
  state: '`unanswered`, or how a unit stands',
  language: '`en`, `cy` or `both`',
  sort: '`unit` or `due`; the most pressing first without it',
  order: '`descending`',
  q: 'Part of a name',
}

const UNIT = '/console/directory/{scheme}/units/{unit}'
const OFFICE = '/console/directory/{scheme}/offices/{unit}/{office}'

/** What is shown: path, operation, schema, and what the query can say. */
const SHOWN: [path: string, id: string, summary: string, schema: string, query?: Record<string, string>][] = [
  ['/console', 'listRuns', 'The runs, newest first', 'Runs', AFTER],
  ['/console/tasks', 'listTasks', 'What waits for the people of the console', 'Tasks', AFTER],
  [
    '/console/questions',
    'listQuestions',
    'Every question of every scheme, and where it is answered',
    'Questions',
  ],
  [
    '/console/questions/{scheme}/{question}',
    'getFinding',
    'One question, answered as things are now',
    'Finding',
    AFTER,
  ],
  [
    '/console/search',
    'search',
    'Runs by reference, units by name',
    'Search',
    { q: '', scheme: '', unit: '', ...AFTER },
  ],
  ['/console/register', 'getRegister', 'Who holds which role, and where it is vacant', 'Register'],
  ['/console/runs/{run}', 'getRun', 'One run', 'Run'],
  ['/console/runs/{run}/ledger', 'getLedger', 'The whole ledger of a run', 'Ledger'],
  ['/console/runs/{run}/copy', 'getSchemeCopy', 'The copy of its scheme that a run made', 'SchemeCopy'],
  ['/console/runs/{run}/letters/{letter}', 'getLetter', 'One letter as it was sent', 'Letter'],
  ['/console/runs/{run}/board/{step}', 'getBoard', 'Who has not answered a round, and why', 'Board', BOARD],
  ['/console/directory/{scheme}', 'getDirectory', 'Who can be written to', 'Directory'],
  [UNIT, 'getUnit', 'One unit and its offices', 'Directory'],
  ['/console/directory/{scheme}/ledger', 'getDirectoryLedger', 'What changed in the directory', 'Ledger'],
  ['/console/asks/{run}/{step}', 'getTask', 'An ask in the console, and what can be done about it', 'Ask'],
]

/** Forms: GET is the form, POST to the same with /check sends it. */
const FORMS: [path: string, name: string, summary: string][] = [
  ['/console/asks/{run}/{step}/record', 'Record', 'an answer that was given by telephone or on paper'],
  ['/console/asks/{run}/{step}/do/{action}', 'AskAction', 'an action on somebody else’s ask'],
  ['/console/runs/{run}/do/{action}', 'RunAction', 'an action on a whole run'],
  [
    '/console/start/{scheme}/{flow}/{id}',
    'Start',
    'the start of a run; the id is made by its address without',
  ],
  [`${OFFICE}/{id}`, 'Holder', 'who holds an office; the id is made by its address without'],
]

/** Addresses of the console that speak no JSON, and why. */
export const PAGES_ONLY: Record<string, string> = {
  '/answer/{token}/save': 'keeps a half-filled page for a person; a program answers at once',
  '/console/directory': 'leads to the directory of the first scheme',
  '/console/directory/{scheme}/export': 'a file',
  '/console/directory/{scheme}/import': 'a file',
  '/console/directory/{scheme}/import/{file}': 'confirms a file that was shown',
}

/** What needs a session of the console. */
export function consolePaths(): Paths {
  const tag = 'console'
  const start = '/console/start/{scheme}/{flow}'
  const shown = SHOWN.map(([path, id, summary, schema, query]) => [
    path,
    { get: get({ id, summary, tag, path, query }, answers(summary, ref(schema)), REFUSED) },
  ])
  const send = (path: string, id: string, summary: string) =>
    post({ id, summary, tag, path }, ref('AnyAnswers'), {
      303: SEE_OTHER,
      ...REFUSED,
      409: problem('`form-changed`, `already-answered`, `conflict`'),
      422: problem('`invalid`'),
    })
  const begin = (path: string, id: string, summary: string) => ({
    ...get({ id, summary, tag, path }, SEE_OTHER, REFUSED),
    responses: { 303: SEE_OTHER, ...REFUSED, ...pick(404, 429, 500) },
  })
  /** What is done at once, without a form. Done twice, it is done once. */
  const press = (path: string, id: string, summary: string, body: Schema) =>
    post({ id, summary, tag, path }, body, { 303: SEE_OTHER, ...REFUSED })
  const forms = FORMS.flatMap(([path, name, summary]) => [
    [
      path,
      {
        get: get(
          { id: `get${name}`, summary: `The form of ${summary}`, tag, path },
          name === 'Record'
            ? answers('The form; of an ask that was answered, what was recorded', {
                oneOf: [ref('FormToFill'), ref('Recorded')],
              })
            : answers('The form', ref('FormToFill')),
          {
            303: SEE_OTHER,
            ...REFUSED,
            409: problem('`conflict`: it cannot be done now'),
          },
        ),
      },
    ],
    [`${path}/check`, { post: send(`${path}/check`, `send${name}`, `Send ${summary}`) }],
  ])
  return Object.fromEntries([
    ...shown,
    ...forms,
    [
      '/console/asks/{run}/{step}/check',
      {
        post: send(
          '/console/asks/{run}/{step}/check',
          'answerTask',
          'Answer an ask of an office in the console',
        ),
      },
    ],
    [start, { get: begin(start, 'beginStart', 'Make an id for a run') }],
    [
      OFFICE,
      { get: begin(OFFICE, 'beginHolder', 'Make an id for a change; `-` is the unit of the scheme itself') },
    ],
    [
      `${OFFICE}/drop`,
      {
        post: press(
          `${OFFICE}/drop`,
          'dropHolder',
          'Take back a change that is to come on a day',
          object({ on: date }),
        ),
      },
    ],
    [
      `${UNIT}/{what}`,
      {
        post: press(
          `${UNIT}/{what}`,
          'changeUnit',
          '`in-scope`, `out-of-scope`, or `confirm`: all that stands there is right',
          {
            type: 'object',
          },
        ),
      },
    ],
    [
      `${start}/{id}/preview`,
      {
        get: get(
          {
            id: 'previewStart',
            summary: 'Every letter that a start would send',
            tag,
            path: `${start}/{id}/preview`,
          },
          answers('What would go out, and `release.shown`, its hash', ref('StartPreview')),
          { 303: SEE_OTHER, ...REFUSED },
        ),
      },
    ],
    [
      `${start}/{id}/release`,
      {
        post: post(
          {
            id: 'releaseStart',
            summary: 'Start the run that was previewed',
            tag,
            path: `${start}/{id}/release`,
          },
          {
            allOf: [ref('AnyAnswers'), object({ shown: text })],
            description:
              'With `include` (ids of units that the preview lists as left out) and `include_why` those are asked all the same.',
          },
          {
            303: SEE_OTHER,
            ...REFUSED,
            409: problem('`conflict`: something else would go out now'),
            422: problem('`invalid`'),
          },
        ),
      },
    ],
  ])
}
