import type { Scheme } from '../scheme.ts'
import { textGroups } from '../text-groups.ts'
import type { Translation } from '../translation.ts'
import type { Problem } from './problem.ts'

const DATE = /^\d{4}-\d{2}-\d{2}$/

/** Every translated text says who translated it, when, and whether it is a draft (standards WL-13). */
export function checkTranslations(scheme: Scheme): Problem[] {
  return scheme.languages
    .filter((language) => language !== 'en')
    .flatMap((language) => {
      const known = scheme.translations?.[language] ?? {}
      const groups = textGroups(scheme)
      return [
        ...groups.flatMap((id) => checkOne(`${id} (${language})`, known[id], 'to translations')),
        ...Object.keys(known)
          .filter((id) => !groups.includes(id))
          .map((id) => ({
            at: `${id} (${language})`,
            wrong: 'a translation is recorded of something that the scheme does not have',
            remedy: 'Remove it from translations',
          })),
        ...scheme.letters.flatMap(({ id, texts }) =>
          texts[language]
            ? checkOne(`${id} (${language})`, texts[language].translation, 'before the text of the letter')
            : [],
        ),
      ]
    })
}

function checkOne(at: string, translation: Translation | undefined, where: string): Problem[] {
  const remedy = `Add translator, date (YYYY-MM-DD) and status (draft or final) ${where}`
  if (!translation) return [{ at, wrong: 'nothing says who translated it, and when', remedy }]
  const { translator, date, status } = translation
  const good = translator.trim() !== '' && DATE.test(date) && (status === 'draft' || status === 'final')
  return good ? [] : [{ at, wrong: `its translation is recorded as ${JSON.stringify(translation)}`, remedy }]
}
