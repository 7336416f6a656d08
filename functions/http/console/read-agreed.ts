import type { Store } from '../../../shared/ports/store.ts'
import type { AgreedIn } from '../../../shared/run/agreed.ts'
import type { Agreement } from '../../../shared/scheme/role.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'

/**
 * What says who has agreed what the roles of a scheme agree, or one of them, by role. Documents have few versions: each
 * is read.
 */
export async function readAgreed(
  store: Store,
  scheme: Scheme,
  role?: string,
): Promise<Record<string, AgreedIn>> {
  const read = scheme.register.flatMap(({ id, agrees }) =>
    agrees && (role === undefined || id === role)
      ? [agreedIn(store, scheme.id, agrees).then((known) => [id, known] as const)]
      : [],
  )
  return Object.fromEntries(await Promise.all(read))
}

async function agreedIn(store: Store, scheme: string, agrees: Agreement): Promise<AgreedIn> {
  const { document, draft, comments, later } = agrees
  const newest = await store.published(scheme, document)
  const [earlier, answers] = await Promise.all([
    Promise.all(
      Array.from({ length: (newest?.version ?? 1) - 1 }, (_, index) =>
        store.published(scheme, document, index + 1),
      ),
    ),
    Promise.all(
      // All of them: who has agreed must not hang on how many agreed since.
      [draft, comments.form, later].map(
        async (form) => [form, await store.everyAnswerTo(scheme, form)] as const,
      ),
    ),
  ])
  const versions = [...earlier, newest].filter((version) => version !== undefined)
  return { versions, answers: Object.fromEntries(answers) }
}
