import { object, type Schema, text } from '../json/schema.ts'
import { answers, get, type Operation, type Paths, post, problem, ref, SEE_OTHER } from './operation.ts'

const LINK = '/answer/{token}'
const YOU = '/you/{token}'
const GONE = { 410: problem('`passed-on`, `withdrawn`, `already-decided`, `stepped-aside`, `gone`') }
const WRONG = { 422: problem('`invalid`: `errors` says what is wrong with which answer. Nothing was saved.') }
const CHANGED = { 409: problem('`form-changed`') }
const LATE = { 409: problem('`already-answered`, `form-changed`') }
const ANY_FORM = ref('AnyAnswers')

/** What needs no signing in. `sent` is the body of an answer to an ask: one of the forms. */
export function publicPaths(sent: Schema): Paths {
  return {
    '/openapi.json': one('/openapi.json', {
      get: (at) =>
        get(
          { id: 'getDescription', summary: 'This document', tag: 'service', ...at },
          answers('OpenAPI 3.1', { type: 'object' }),
        ),
    }),
    '/problems/{code}': one('/problems/{code}', {
      get: (at) =>
        get(
          { id: 'getProblem', summary: 'What a problem means', tag: 'service', ...at },
          answers('In words', ref('Message')),
        ),
    }),
    '/published/{scheme}/{name}': one('/published/{scheme}/{name}', {
      get: (at) =>
        get(
          { id: 'getPublished', summary: 'A document that was published', tag: 'service', ...at },
          answers('Its latest version', ref('Published')),
        ),
    }),
    '/unsubscribe/{token}': one('/unsubscribe/{token}', {
      get: (at) =>
        get(
          { id: 'getNewsletters', summary: 'Whether an address gets newsletters', tag: 'person', ...at },
          answers('Whether it does', object({ kind: { const: 'newsletters' }, wanted: { type: 'boolean' } })),
        ),
      post: (at) =>
        post(
          { id: 'stopNewsletters', summary: 'Send no more newsletters (RFC 8058)', tag: 'person', ...at },
          object({ 'List-Unsubscribe': { const: 'One-Click' } }),
          { 200: answers('None will be sent', ref('Message')), 403: problem('`stale`: without `One-Click`') },
        ),
    }),
    '/': one('/', {
      post: (at) =>
        post(
          {
            id: 'sendLetterAgain',
            summary: 'Send the letter of an open ask again',
            description:
              'To the address that it first went to. The answer is the same whether the reference is known or not.',
            tag: 'answer',
            ...at,
          },
          object({ reference: text }),
          { 200: answers('If it is known, the letter is on its way', ref('Message')), ...WRONG },
        ),
    }),
    [LINK]: one(LINK, {
      get: (at) =>
        get(
          {
            id: 'getAsk',
            summary: 'What is asked, of whom, by when; or what was answered',
            description:
              'Changes nothing. The token is the one in the letter’s link: it is all that is needed.',
            tag: 'answer',
            ...at,
          },
          answers('The ask', ref('Ask')),
          GONE,
        ),
    }),
    [`${LINK}/check`]: one(`${LINK}/check`, {
      post: (at) =>
        post(
          {
            id: 'answerAsk',
            summary: 'Answer an ask',
            description:
              'All answers at once, with the id and the version of the form that they answer. The first answer stands; ' +
              'the very same sent again gets what the first one got.',
            tag: 'answer',
            ...at,
          },
          sent,
          {
            200: answers('Recorded', { oneOf: [ref('Ask'), ref('Message')] }),
            ...LATE,
            ...GONE,
            ...WRONG,
          },
        ),
    }),
    [`${LINK}/change/check`]: one(`${LINK}/change/check`, {
      get: (at) => form(at, 'getChange', 'The form with which an answer is changed', 'answer'),
      post: (at) => act(at, 'changeAnswer', 'Change an answer while that is allowed', 'answer', LATE),
    }),
    [`${LINK}/{action}`]: one(`${LINK}/{action}`, {
      get: (at) =>
        form(at, 'getAction', 'The form of something else that can be done about an ask', 'answer'),
    }),
    [`${LINK}/{action}/check`]: one(`${LINK}/{action}/check`, {
      post: (at) =>
        act(at, 'takeAction', 'Do it: ask for more time, say that it is not for you', 'answer', LATE),
    }),
    [`${LINK}/{action}/done`]: one(`${LINK}/{action}/done`, {
      get: (at) => done(at, 'getActionDone', 'answer'),
    }),
    [YOU]: one(YOU, {
      get: (at) =>
        get(
          {
            id: 'getPerson',
            summary: 'The own page of a person, or of an office at a unit',
            tag: 'person',
            ...at,
          },
          answers('How they stand, what waits for them, what is held', ref('Person')),
          GONE,
        ),
    }),
    [`${YOU}/again`]: one(`${YOU}/again`, {
      post: (at) =>
        post(
          { id: 'sendPersonLetters', summary: 'Send the letters of what waits again', tag: 'person', ...at },
          { type: 'object' },
          { 303: SEE_OTHER },
        ),
    }),
    [`${YOU}/resources`]: one(`${YOU}/resources`, {
      get: (at) =>
        get(
          { id: 'getResources', summary: 'What whoever holds a role can read', tag: 'person', ...at },
          answers('What there is today', ref('Resources')),
          { ...GONE, 403: problem('`not-in-role`') },
        ),
    }),
    [`${YOU}/{action}`]: one(`${YOU}/{action}`, {
      get: (at) =>
        form(
          at,
          'getPersonAction',
          'The form of something that a person can do, or an office start',
          'person',
        ),
    }),
    [`${YOU}/{action}/done`]: one(`${YOU}/{action}/done`, {
      get: (at) => done(at, 'getPersonActionDone', 'person'),
    }),
    [`${YOU}/{action}/check`]: one(`${YOU}/{action}/check`, {
      post: (at) =>
        act(
          {
            ...at,
            query: {
              once: 'Of a form that starts something: as `form.send.href` has it. Sent twice, it is started once.',
            },
          },
          'takePersonAction',
          'Do it: correct details, withdraw, step down, delete; or start something',
          'person',
          { 409: problem('`form-changed`; `conflict`: it cannot be done now') },
        ),
    }),
  }
}

/** Through a link there is only the ask once it was answered. */
const OR_SETTLED = 'As asked for; once the ask was answered, the ask'
/** What a person cannot do today has no form. */
const ELSEWHERE = { ...SEE_OTHER, description: 'It cannot be done now. Location is the person’s own page.' }

type At = { path: string }
const one = (path: string, methods: Record<string, (at: At) => Operation>): Record<string, Operation> =>
  Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, operation({ path })]))

function form(at: At, id: string, summary: string, tag: string): Operation {
  return tag === 'answer'
    ? get({ id, summary, tag, ...at }, answers(OR_SETTLED, { oneOf: [ref('FormToFill'), ref('Ask')] }), GONE)
    : get({ id, summary, tag, ...at }, answers('The form', ref('FormToFill')), { 303: ELSEWHERE, ...GONE })
}

/** Where Location leads after something was done. */
function done(at: At, id: string, tag: string): Operation {
  const words = { id, summary: 'What happens next', tag, ...at }
  return tag === 'answer'
    ? get(words, answers(OR_SETTLED, { oneOf: [ref('Message'), ref('Ask')] }), GONE)
    : get(words, answers('In words', ref('Message')), GONE)
}

function act(
  at: At & { query?: Record<string, string> },
  id: string,
  summary: string,
  tag: string,
  conflict: typeof CHANGED = CHANGED,
): Operation {
  return post({ id, summary, tag, ...at }, ANY_FORM, { 303: SEE_OTHER, ...conflict, ...GONE, ...WRONG })
}
