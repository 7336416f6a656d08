import { formSchema, sendingSchema } from '../json/form-schema.ts'
import type { Schema } from '../json/schema.ts'
import type { Form } from '../scheme/form.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { inLanguage } from '../scheme/text.ts'
import { allSteps } from '../scheme/walk.ts'
import { consolePaths } from './console-paths.ts'
import { ref } from './operation.ts'
import { publicPaths } from './public-paths.ts'
import { RESOURCES } from './resource-schemas.ts'

/**
 * The OpenAPI 3.1 document of the service: every route that speaks JSON, and every form of the schemes as a schema of its
 * answers. `session` is the name of the cookie of the console.
 */
export function openApiDocument(schemes: Scheme[], { session }: { session: string }) {
  const forms = schemes.flatMap((scheme) => scheme.forms)
  const asked = new Set(
    schemes.flatMap(({ flows }) =>
      flows.flatMap(({ steps }) => allSteps(steps).flatMap((step) => ('form' in step ? [step.form] : []))),
    ),
  )
  const answerable = forms.filter(({ id }) => asked.has(id))
  return {
    openapi: '3.1.1',
    info: {
      title: schemes.map(({ name }) => inLanguage(name, 'en')).join(', '),
      version: '1',
      description:
        'The routes of the pages, for programs: send `Accept: application/json`. Refusals are problem details (RFC 9457).',
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'answer', description: 'For whoever has the link of an ask' },
      { name: 'person', description: 'For whoever has the link to a person’s own page' },
      { name: 'console', description: 'For administrators, with the cookie of their session' },
      { name: 'service', description: 'About these routes' },
    ],
    paths: { ...publicPaths({ oneOf: answerable.map(bodyOf) }), ...consolePaths() },
    components: {
      schemas: { ...RESOURCES, ...Object.fromEntries(forms.map((form) => [nameOf(form), answersOf(form)])) },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: session,
          description: 'Made by signing in with a browser',
        },
      },
    },
  }
}

/** The component that describes the answers to a form. */
export const nameOf = ({ id }: Pick<Form, 'id'>): string => id.replaceAll(/[^\w.-]/g, '_')

const bodyOf = (form: Form): Schema => sendingSchema(form, ref(nameOf(form)))

const answersOf = (form: Form): Schema => formSchema(form, { say: (text) => inLanguage(text, 'en') })
