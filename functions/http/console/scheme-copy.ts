import { partsOf } from '../../../shared/form/fields/contacts.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'
import { copyTemplate } from '../../../shared/run/copy-template.ts'
import { latestAnswer, personIn, type Situation } from '../../../shared/run/situation.ts'
import { copyScheme } from '../../../shared/scheme/copy-scheme.ts'
import type { Template } from '../../../shared/scheme/template.ts'
import { readSituation } from '../../situation.ts'
import { download } from '../download.ts'
import { RequestRefused } from '../refused.ts'
import type { PageResponse } from '../response.ts'
import { noSuchRun } from './no-such-run.ts'

/** The copy of its scheme that a run made, as a file; docs/another-body.md says what to do with it. */
export async function schemeCopy(deps: { store: Store; now: Now }, run: string): Promise<PageResponse> {
  const situation = await readSituation(deps, run).catch(noSuchRun)
  const template = copyTemplate(situation)
  if (!template) throw new RequestRefused('not-found')
  const { scheme, toDo } = copyScheme(situation.scheme, template, givenBy(situation, template))
  return download(
    scheme.id,
    'json',
    JSON.stringify(
      { from: situation.scheme.id, approvedIn: situation.file.run.reference, toDo, scheme },
      null,
      2,
    ),
  )
}

function givenBy(situation: Situation, { answers, units }: Template) {
  const given = latestAnswer(situation, answers)?.answers ?? {}
  const answer = (field: string) => (typeof given[field] === 'string' ? given[field] : '')
  return {
    answer,
    person: (who: string) => personIn(situation, who),
    units: answer(units.field)
      .split('\n')
      .map(partsOf)
      .filter((parts) => parts !== undefined),
  }
}
