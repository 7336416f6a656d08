import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file that browsers fetch: its path on the site, its bytes and its type. */
export interface AssetFile {
  path: string
  content: Buffer
  contentType: string
}

const OFFICIAL = dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json'))
const OURS = fileURLToPath(new URL('../shared/pages/assets/', import.meta.url))

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The icons that the official style sheet draws: those of sortable tables and of search. */
const ICONS = ['arrow-down', 'arrow-up-down', 'arrow-up', 'cross'].map((name) => `nhsuk-icon-${name}.svg`)

const CONTENTS: Record<string, Buffer> = {
  'nhsuk-frontend.min.css': Buffer.from(withoutFonts(official('nhsuk-frontend.min.css').toString('utf8'))),
  'nhsuk-frontend.min.js': Buffer.from(withoutMap(official('nhsuk-frontend.min.js').toString('utf8'))),
  ...Object.fromEntries(ICONS.map((icon) => [`images/${icon}`, official(`assets/images/${icon}`)])),
  'countersign.css': ours('countersign.css'),
  'countersign.js': ours('countersign.js'),
  'refresh.js': ours('refresh.js'),
  'refuse-large-file.js': ours('refuse-large-file.js'),
  'show-where-it-is.js': ours('show-where-it-is.js'),
  'countersign.svg': ours('countersign.svg'),
}

/** A change in any file moves them all, so that browsers may keep them for ever. */
const FOLDER = `/assets/${hashOf(CONTENTS)}`

/** Where the page template finds the assets. */
export const assetUrls = {
  nhsuk: `${FOLDER}/nhsuk-frontend.min.css`,
  countersign: `${FOLDER}/countersign.css`,
  script: `${FOLDER}/countersign.js`,
  icon: `${FOLDER}/countersign.svg`,
}

/** Every file that pages refer to, for the bucket that serves them. */
export function assetFiles(): AssetFile[] {
  return Object.entries(CONTENTS).map(([name, content]) => ({
    path: `${FOLDER}/${name}`,
    content,
    contentType: TYPES[extname(name)] ?? 'application/octet-stream',
  }))
}

function official(path: string): Buffer {
  return readFileSync(join(OFFICIAL, 'dist/nhsuk', path))
}

function ours(path: string): Buffer {
  return readFileSync(join(OURS, path))
}

/** Frutiger is for NHS bodies and comes from another server: the Arial that follows it in the list is shown. */
function withoutFonts(css: string): string {
  return withoutMap(css)
    .replaceAll(/@font-face\{[^}]*\}/g, '')
    .replaceAll('Frutiger W01,', '')
    .replaceAll('url(/assets/images/', 'url(images/')
}

function withoutMap(text: string): string {
  return text.replace(/\/[/*]# sourceMappingURL=\S+(?: ?\*\/)?\s*$/, '')
}

function hashOf(contents: Record<string, Buffer>): string {
  const hash = createHash('sha256')
  for (const [name, content] of Object.entries(contents)) hash.update(name).update('\0').update(content)
  return hash.digest('hex').slice(0, 16)
}
