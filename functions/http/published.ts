import { schemes } from '../../schemes/catalogue.ts'
import { formatDate } from '../../shared/calendar/format-date.ts'
import { londonDate } from '../../shared/calendar/london.ts'
import { publishedResource } from '../../shared/json/published.ts'
import type { StartView } from '../../shared/pages/views/answered.ts'
import { NOT_PUBLISHED, PUBLISHED } from '../../shared/pages/wording/published.ts'
import type { Published } from '../../shared/run/records/published.ts'
import type { Scheme } from '../../shared/scheme/scheme.ts'
import { inLanguage, type Language } from '../../shared/scheme/text.ts'
import { publishedIn } from '../../shared/scheme/walk.ts'
import { type Basics, basics } from '../steps/wiring.ts'
import { answerRows } from './filling/answer-rows.ts'
import { frameOf, languageIn, plainView } from './frame.ts'
import { page } from './page.ts'
import { RequestRefused } from './refused.ts'
import type { PageRequest } from './request.ts'
import { type PageResponse, viewed } from './response.ts'

/** GET of a document that a flow has published: `/published/{scheme}/{name}`. Nobody has to sign in to read it. */
export const published =
  (deps: Basics) =>
  async (request: PageRequest): Promise<PageResponse> => {
    const { scheme: id = '', name = '' } = request.params
    const scheme = schemes.find((one) => one.id === id)
    const document = scheme && (await deps.store.published(scheme.id, name))
    if (!scheme || !publishedIn(scheme).includes(name)) throw new RequestRefused('not-found')
    const language = languageIn(scheme, request.query.lang)
    const frame = frameOf({ scheme, directory: await deps.store.directory(scheme.id) }, language)
    if (!document)
      return viewed(frame, plainView(NOT_PUBLISHED, language), { status: 404, problem: 'not-found' })
    return viewed(frame, documentView(scheme, document, language), {
      resource: () => publishedResource(scheme, document),
    })
  }

function documentView(scheme: Scheme, document: Published, language: Language): StartView {
  const say = (text: Parameters<typeof inLanguage>[0]) => inLanguage(text, language)
  const form = scheme.forms.find((one) => one.id === document.form.id)
  if (!form) throw new RequestRefused('not-found')
  const rows = answerRows(
    form,
    document.answers,
    { language, today: londonDate(document.at), units: [], resolve: () => undefined, fill: (text) => text },
    { only: form.about?.fields },
  )
  return {
    kind: 'start',
    caption: say(scheme.name),
    heading: say(form.about?.name ?? form.name),
    paragraphs: [],
    facts: [
      { label: say(PUBLISHED.version), value: String(document.version) },
      { label: say(PUBLISHED.from), value: formatDate(londonDate(document.at), language) },
    ],
    about: [{ heading: say(PUBLISHED.text), rows }],
    actions: [],
  }
}

const deps = basics()
export const handler = page(deps.log, published(deps))
