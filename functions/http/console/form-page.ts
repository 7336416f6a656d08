import type { Ask } from '../../../shared/run/records/ask.ts'
import type { Addresses } from '../../addresses.ts'
import type { Basics } from '../../steps/wiring.ts'
import { recordedView } from '../asked.ts'
import { type FillingDeps, show } from '../filling/filling.ts'
import { type PageResponse, seeOther } from '../response.ts'
import { actionDone } from './action-done.ts'
import { actionRefused } from './action-refused.ts'
import type { ConsoleForm } from './filling.ts'
import { language } from './language.ts'
import { type ConsoleRequest, consoleFrame } from './page.ts'
import { runActionClosed } from './run-filling.ts'
import { shown } from './shown.ts'
import { showPreview } from './start-preview.ts'

/**
 * A form of the console that is looked at: its page, or, where it has been sent already or can be sent no more, what
 * became of it.
 */
export async function formPage(
  deps: FillingDeps & Basics & { addresses: Addresses },
  request: ConsoleRequest,
  form: ConsoleForm,
): Promise<PageResponse> {
  return (await becameOf(deps, request, form)) ?? show(deps, form.filling, form.page, request)
}

/** The page that stands in place of the form; undefined where it is to be filled in. */
async function becameOf(
  deps: FillingDeps & Basics & { addresses: Addresses },
  request: ConsoleRequest,
  form: ConsoleForm,
): Promise<PageResponse | undefined> {
  switch (form.kind) {
    case 'action': {
      const { asked, action, filling, about } = form
      if (form.page !== 'done') return actionRefused(asked, action, filling, about)
      return actionDone(asked, action, language, { console: consoleFrame(request, 'tasks') }, about)
    }
    case 'run':
      return runActionClosed(form)
    case 'behalf': {
      const { ask } = form.asked
      // What was withdrawn or closed has no answer to show: the page of the ask says how it ended.
      if (isClosed(ask)) return seeOther(form.about)
      if (!ask.settled) return undefined
      return shown(request, 'tasks', recordedView(form.asked, language), { backHref: form.about })
    }
    case 'task': {
      const { filling, about, asked, own, settled, page } = form
      const back = { backHref: runHref(asked.ask) }
      if (!page && (!own || isClosed(asked.ask)))
        return shown(request, 'tasks', about, back, filling.resource)
      if (isClosed(asked.ask)) return seeOther(filling.base)
      if (!settled) return undefined
      return shown(request, 'tasks', recordedView(asked, filling.context.language), back)
    }
    case 'start':
      if (await deps.store.file(form.id)) return seeOther(`/console/runs/${form.id}`)
      return form.page === 'preview' ? showPreview(deps, form) : undefined
  }
}

/** Settled, and not by an answer. */
const isClosed = ({ state, settled }: Ask): boolean => settled !== undefined && state !== 'answered'
const runHref = ({ run }: Ask): string => `/console/runs/${encodeURIComponent(run)}`
