import { inLanguage } from '../../scheme/text.ts'
import type { ToModel } from '../model.ts'
import { heads, type Table, tagCell } from '../table.ts'
import { TEXTS } from '../texts.ts'
import type { RegisterView } from '../views.ts'

/** Who holds which role, until when, and what is vacant: one table a role. */
export const registerModel: ToModel<RegisterView> = (view, language) => {
  const heading = inLanguage(TEXTS.register, language)
  const tables = view.roles.map(
    (role, index): Table => ({
      id: `role-${index + 1}`,
      heading: role.heading,
      head: heads(language, TEXTS.unit, TEXTS.holder, TEXTS.status, TEXTS.from, TEXTS.until),
      rows: role.rows.map((row) => [row.unit, row.holder, tagCell(row.state, row.tag), row.from, row.until]),
      empty: inLanguage(TEXTS.noHolders, language),
    }),
  )
  return { heading, params: { heading, tables } }
}
