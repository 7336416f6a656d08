import { schemeOf } from '../../../schemes/catalogue.ts'
import { letterView } from '../../../shared/pages/console/letter-view.ts'
import type { Basics } from '../../steps/wiring.ts'
import { RequestRefused } from '../refused.ts'
import type { PageResponse } from '../response.ts'
import { language } from './language.ts'
import type { ConsoleRequest } from './page.ts'
import { shown } from './shown.ts'

/** One letter as it was sent, without its link. */
export async function letterPage(
  deps: Basics,
  request: ConsoleRequest,
  id: string,
  letterId: string,
): Promise<PageResponse> {
  const [file, letter] = await Promise.all([deps.store.file(id), deps.store.letter(id, letterId)])
  if (!file || !letter) throw new RequestRefused('not-found')
  return shown(request, 'runs', letterView({ letter, scheme: schemeOf(file.run.scheme), language }), {
    backHref: `/console/runs/${encodeURIComponent(id)}`,
  })
}
