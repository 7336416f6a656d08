import { FORMER_OFFICE } from '../../../shared/own-page/office-wording.ts'
import { fill } from '../../../shared/scheme/letter.ts'
import { inLanguage, type Text } from '../../../shared/scheme/text.ts'
import { frameOf, languageIn } from '../frame.ts'
import type { OfficePage } from '../own-page/way-in.ts'
import { type PageResponse, viewed } from '../response.ts'

/** To whoever held an office before: that the link is dead, and whom to contact. It says nothing of who came after. */
export function formerOfficePage(
  { situation, office, holder }: OfficePage,
  wanted: string | undefined,
): PageResponse {
  const { scheme, unit } = situation
  const language = languageIn(scheme, wanted)
  const frame = frameOf(situation, language)
  const { phone = '', email = '' } = frame.contact ?? {}
  const say = (text: Text) =>
    fill(inLanguage(text, language), {
      office: inLanguage(office.title, language),
      unit: unit ? inLanguage(unit.name, language) : '',
      ...{ phone, email },
    })
  const { heading, elsewhere, vacant, contact } = FORMER_OFFICE
  return viewed(
    frame,
    { kind: 'plain', heading: say(heading), paragraphs: [say(holder ? elsewhere : vacant), say(contact)] },
    { status: 410, problem: 'passed-on' },
  )
}
