import { fill } from '../../scheme/letter.ts'
import { inLanguage, type Language } from '../../scheme/text.ts'
import type { ToModel } from '../model.ts'
import { heads, type Table, tagCell } from '../table.ts'
import { TEXTS } from '../texts.ts'
import type { RegisterView } from '../views/register.ts'

const vacanciesTable = (
  { heading, vacancies = [] }: RegisterView['roles'][number],
  index: number,
  language: Language,
): Table => ({
  id: `vacancies-${index + 1}`,
  heading: fill(inLanguage(TEXTS.vacancies, language), { role: heading }),
  head: heads(language, TEXTS.unit, TEXTS.opened, TEXTS.reason, TEXTS.filled, TEXTS.daysEmpty),
  rows: vacancies.map(({ unit, opened, reason, filled, days }) => [unit, opened, reason, filled, days]),
  empty: '',
})

/** Who holds which role, until when, and what is vacant: one table a role. */
export const registerModel: ToModel<RegisterView> = (view, language) => {
  const heading = inLanguage(TEXTS.register, language)
  const tables = view.roles.flatMap((role, index): Table[] => [
    {
      id: `role-${index + 1}`,
      heading: role.heading,
      head: heads(
        language,
        ...[TEXTS.unit, TEXTS.holder, TEXTS.status, TEXTS.from, TEXTS.until],
        ...(role.inducted ? [TEXTS.inducted] : []),
        ...(role.agreed ? [TEXTS.versionAgreed] : []),
      ),
      rows: role.rows.map((row) => [
        ...[row.unit, row.holder, tagCell(row.state, row.tag), row.from, row.until],
        ...(role.inducted ? [row.inducted ?? ''] : []),
        ...(role.agreed ? [row.agreed ?? ''] : []),
      ]),
      empty: inLanguage(TEXTS.noHolders, language),
    },
    ...(role.vacancies?.length ? [vacanciesTable(role, index, language)] : []),
  ])
  return { heading, params: { heading, tables } }
}
