import { templates } from 'countersign:templates'
import nunjucks from 'nunjucks/browser/nunjucks-slim.js'
import { breakable, lines } from './lines.ts'
import { dialled } from './telephone.ts'

// The typings ask for an array; the loader reads an object of templates by name.
const loader = new nunjucks.PrecompiledLoader(templates as unknown as unknown[])

/** The templates, ready to render. Everything is escaped unless a template built it itself. */
export const environment = new nunjucks.Environment(loader, { autoescape: true })
  .addFilter('lines', lines)
  .addFilter('breakable', breakable)
  .addFilter('dialled', dialled)
