import { globSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Import {
  file: string
  /** A path from the root for our own files, else the name of the package. */
  from: string
  own: boolean
  /** What is imported by name. */
  names: string[]
}

/** The imports of a source: static, re-exporting and dynamic. Strings and comments that look like one are rare here. */
function importsIn(file: string, source: string): Import[] {
  const code = source.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')
  const statements = code.matchAll(
    /^(?:import|export)\s+(?:type\s+)?(?:([\w*{][^'";]*?)\s+from\s+)?['"]([^'"]+)['"]/gm,
  )
  const dynamic = code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)
  const found = [
    ...[...statements].map(([, clause = '', from]) => ({ from: from!, names: namesIn(clause) })),
    ...[...dynamic].map(([, from]) => ({ from: from!, names: [] })),
  ]
  return found.map(({ from, names }) => {
    const own = from.startsWith('.')
    return { file, names, own, from: own ? posix.join(posix.dirname(file), from) : from }
  })
}

const namesIn = (clause: string): string[] =>
  (/\{([\s\S]*)\}/.exec(clause)?.[1] ?? '')
    .split(',')
    .map(
      (name) =>
        name
          .trim()
          .replace(/^type\s+/, '')
          .split(/\s+as\s+/)[0]!,
    )
    .filter(Boolean)

const within = (path: string, ...folders: string[]) => folders.some((folder) => path.startsWith(`${folder}/`))
const isAwsSdk = (from: string) => from.startsWith('@aws-sdk/') || from.startsWith('@smithy/')
const node = (from: string) => from.replace(/^node:/, '')

/** Packages that only compute. `countersign:templates` is what infra/templates.ts makes of shared/pages/templates. */
const PURE = ['temporal-polyfill', 'nunjucks', 'countersign:templates', 'csv-parse', 'csv-stringify']

/** Each rule: which files it is for, and what they may import. Design, section 2. */
const RULES: { rule: string; files: string[]; allows(one: Import): boolean }[] = [
  {
    rule: 'schemes may import shared/scheme only',
    files: ['schemes'],
    allows: ({ own, from }) => own && within(from, 'schemes', 'shared/scheme'),
  },
  {
    rule: 'shared may import itself, packages that do no I/O, and createHash of node:crypto',
    files: ['shared'],
    allows: ({ own, from, names }) =>
      own
        ? within(from, 'shared')
        : PURE.some((name) => from === name || from.startsWith(`${name}/`)) ||
          (node(from) === 'crypto' && names.join() === 'createHash'),
  },
  {
    rule: 'functions may import shared and schemes',
    files: ['functions'],
    allows: ({ own, from }) => !own || within(from, 'functions', 'shared', 'schemes'),
  },
  {
    rule: 'infra may import schemes and shared/scheme',
    files: ['infra'],
    allows: ({ own, from }) => !own || within(from, 'infra', 'schemes', 'shared/scheme'),
  },
  {
    rule: 'local may import none of the others: it reads what was built',
    files: ['local'],
    allows: ({ own, from }) => !own || within(from, 'local'),
  },
  {
    rule: 'an AWS SDK belongs in functions/aws',
    files: ['schemes', 'shared', 'functions'],
    allows: ({ own, from, file }) => own || !isAwsSdk(from) || within(file, 'functions/aws'),
  },
  {
    rule: 'built-in modules are imported as node:…',
    files: ['schemes', 'shared', 'functions', 'infra', 'local', 'test', 'bench', 'rehearse'],
    allows: ({ own, from }) => own || !isBuiltin(from) || from.startsWith('node:'),
  },
]

const violationsIn = (imports: Import[]): string[] =>
  imports.flatMap((one) =>
    RULES.filter(({ files, allows }) => within(one.file, ...files) && !allows(one)).map(
      ({ rule }) => `${one.file} imports ${one.from}: ${rule}`,
    ),
  )

const FOLDERS = ['schemes', 'shared', 'functions', 'infra', 'local', 'test', 'bench', 'rehearse']
const files = globSync(
  FOLDERS.map((folder) => `${folder}/**/*.ts`),
  { cwd: root },
)
  .map((file) => file.replaceAll('\\', '/'))
  .sort()
const imports = files.flatMap((file) => importsIn(file, readFileSync(`${root}${file}`, 'utf8')))

test('every folder is looked at, and its imports are found', () => {
  for (const folder of ['schemes', 'shared', 'functions', 'infra', 'local', 'test'])
    expect(imports.filter(({ file }) => within(file, folder)).length, folder).toBeGreaterThan(10)
})

test.each(RULES.map(({ rule }) => rule))('%s', (rule) => {
  expect(violationsIn(imports).filter((violation) => violation.endsWith(rule))).toEqual([])
})

test('our own imports name files that exist, with their ending', () => {
  const missing = imports.filter(
    ({ own, from }) => own && !files.includes(from) && !/\.(md|json|d\.ts)$/.test(from),
  )
  expect(missing.map(({ file, from }) => `${file} imports ${from}`)).toEqual([])
})

test('what is shared asks nobody for the time, the environment or chance', () => {
  const asking = files
    .filter((file) => within(file, 'shared'))
    .flatMap((file) => {
      const code = readFileSync(`${root}${file}`, 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')
      const found =
        code.match(/\bprocess\.\w+|Date\.now\(|new Date\(\)|Temporal\.Now|Math\.random|\bfetch\(/g) ?? []
      return found.map((asked) => `${file}: ${asked}`)
    })
  expect(asking).toEqual([])
})

describe('a violation is found', () => {
  test.each([
    ['schemes/a/flows.ts', "import { x } from '../../shared/run/ledger.ts'", 'shared/run/ledger.ts'],
    ['schemes/a/flows.ts', "import marked from 'marked'", 'marked'],
    ['shared/run/a.ts', "import { x } from '../../functions/log.ts'", 'functions/log.ts'],
    ['shared/run/a.ts', "import type { Scheme } from '../../schemes/catalogue.ts'", 'schemes/catalogue.ts'],
    ['shared/run/a.ts', "import { readFileSync } from 'node:fs'", 'node:fs'],
    ['shared/run/a.ts', "import { createHash, randomBytes } from 'node:crypto'", 'node:crypto'],
    ['shared/run/a.ts', "import crypto from 'node:crypto'", 'node:crypto'],
    ['functions/http/a.ts', "import { serve } from '../../local/serve.ts'", 'local/serve.ts'],
    [
      'functions/http/a.ts',
      "import {\n  SFNClient,\n  type X,\n} from '@aws-sdk/client-sfn'",
      '@aws-sdk/client-sfn',
    ],
    ['functions/http/a.ts', "const x = await import('@aws-sdk/client-sfn')", '@aws-sdk/client-sfn'],
    ['infra/a.ts', "import { x } from '../functions/http/a.ts'", 'functions/http/a.ts'],
    ['infra/a.ts', "export { x } from '../shared/pages/model.ts'", 'shared/pages/model.ts'],
    ['infra/a.ts', "import '../shared/run/a.ts'", 'shared/run/a.ts'],
    ['local/a.ts', "import { x } from '../shared/scheme/text.ts'", 'shared/scheme/text.ts'],
    ['local/a.ts', "import { readFile } from 'fs/promises'", 'fs/promises'],
  ])('in %s: %s', (file, source, from) => {
    const violations = violationsIn(importsIn(file, source))
    expect(violations).toHaveLength(1)
    expect(violations[0]).toContain(`${file} imports ${from}: `)
  })

  test.each([
    ['schemes/a/flows.ts', "import { ask } from '../../shared/scheme/step.ts'"],
    ['shared/run/a.ts', "import { createHash } from 'node:crypto'"],
    ['functions/aws/a.ts', "import { SFNClient } from '@aws-sdk/client-sfn'"],
    ['functions/http/a.ts', "// import { x } from '@aws-sdk/client-sfn'"],
    ['local/a.ts', "import { SESClient } from '@aws-sdk/client-ses'"],
  ])('but not in %s: %s', (file, source) => {
    expect(violationsIn(importsIn(file, source))).toEqual([])
  })
})
