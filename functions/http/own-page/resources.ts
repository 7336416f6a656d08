import { formatDate } from '../../../shared/calendar/format-date.ts'
import { londonDate } from '../../../shared/calendar/london.ts'
import { OWN_RESOURCES } from '../../../shared/own-page/wording.ts'
import type { ReadingView } from '../../../shared/pages/views/own-page.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'
import { type Gatherable, gatherItems, type Item } from '../../../shared/resources/gather-items.ts'
import type { Appointment } from '../../../shared/run/records/appointment.ts'
import type { Published } from '../../../shared/run/records/published.ts'
import { fill } from '../../../shared/scheme/letter.ts'
import type { ResourceSection, Resources } from '../../../shared/scheme/resources.ts'
import { inLanguage, type Language, type Text } from '../../../shared/scheme/text.ts'
import { readResources } from '../../read-resources.ts'
import { frameOf, plainView } from '../frame.ts'
import { RequestRefused } from '../refused.ts'
import { type PageResponse, viewed } from '../response.ts'
import { captionOf } from './view.ts'
import type { OwnPage } from './way-in.ts'

/** The address behind a person's own page: `/you/{token}/resources`. */
export const RESOURCES = 'resources'

/** The link of the own page, for whoever holds the role of the scheme's resources today. */
export function resourcesLink({ situation }: OwnPage, held: Appointment[], base: string, language: Language) {
  const { resources } = situation.scheme
  return resources && holds(resources, held)
    ? [{ href: `${base}/${RESOURCES}`, text: inLanguage(resources.name, language) }]
    : []
}

const holds = ({ holding }: Resources, held: Appointment[]): boolean =>
  held.some(({ role }) => role === holding)

/** The page of resources; for whoever does not hold the role today, that it is not theirs. */
export async function resourcesPage(
  deps: { store: Store; now: Now },
  own: OwnPage,
  held: Appointment[],
  language: Language,
  base: string,
): Promise<PageResponse> {
  const { scheme } = own.situation
  const { resources } = scheme
  if (!resources) throw new RequestRefused('not-found')
  const frame = frameOf(own.situation, language, { backHref: base })
  if (!holds(resources, held)) {
    const today = londonDate(deps.now())
    const had = own.person.appointments.some(
      ({ role, until }) => role === resources.holding && until <= today,
    )
    const view = plainView(had ? OWN_RESOURCES.over : OWN_RESOURCES.notHeld, language)
    return viewed(frame, view, { status: 403, problem: 'not-in-role' })
  }
  const { sections } = resources
  const [known, documents] = await Promise.all([
    readResources(deps, scheme, sections),
    Promise.all(sections.map(({ document }) => document && deps.store.published(scheme.id, document.name))),
  ])
  const read = sections.map((section, index) => ({
    section,
    items: [...documentItem(section, documents[index], language), ...gatherItems(section, known, language)],
  }))
  const say = (text: Text) => inLanguage(text, language)
  const view: ReadingView = {
    kind: 'reading',
    caption: captionOf(own, language),
    heading: say(resources.name),
    paragraphs: [say(resources.intro)],
    sections: read.map(({ section, items }) => ({
      heading: say(section.heading),
      empty: say(section.empty),
      items: items.map(({ title, lines, href }) => ({ title, lines, href })),
    })),
  }
  return viewed(frame, view, { resource: () => resourcesResource(read, known, language) })
}

/** A published document as an item: its version, since when, and its public page. */
function documentItem(
  { document }: ResourceSection,
  published: Published | undefined,
  language: Language,
): Item[] {
  if (!document || !published) return []
  const { scheme, name, version, at } = published
  const on = londonDate(at)
  const from = formatDate(on, language)
  return [
    {
      title: inLanguage(document.title, language),
      lines: [fill(inLanguage(OWN_RESOURCES.version, language), { version: String(version), from })],
      ...{ href: `/published/${scheme}/${name}`, on, reference: '' },
    },
  ]
}

/** The same for a program. */
const resourcesResource = (
  read: { section: ResourceSection; items: Item[] }[],
  { scheme }: Gatherable,
  language: Language,
) => ({
  kind: 'resources' as const,
  scheme: scheme.id,
  language,
  sections: read.map(({ section, items }) => ({
    id: section.id,
    heading: inLanguage(section.heading, language),
    items: items.map(({ reference: _, ...item }) => item),
  })),
})
