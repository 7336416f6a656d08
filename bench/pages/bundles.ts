import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'
import { templatesForEsbuild } from '../../infra/templates.ts'
import { type FunctionConfig, functionsOf } from '../../local/lambda/functions-of.ts'
import { build } from '../../local/start/build.ts'
import { readAssembly } from '../../local/template/assembly.ts'
import { deploy } from '../../local/template/deploy.ts'

/** Something that can be run as a function: its folder, and its environment. */
export type Bundle = Pick<FunctionConfig, 'taskRoot' | 'handler' | 'variables'>

/** The two handlers of this bench, bundled as the functions are (infra/bundle.ts). */
export async function buildHandlers(room: string): Promise<{ trivial: Bundle; everyPage: Bundle }> {
  const bundled = async (name: string): Promise<Bundle> => {
    const taskRoot = join(room, name)
    await esbuild.build({
      entryPoints: [fileURLToPath(new URL(`./${name}.ts`, import.meta.url))],
      outfile: join(taskRoot, 'index.cjs'),
      ...{ bundle: true, platform: 'node', target: 'node24', format: 'cjs', minify: true },
      legalComments: 'none',
      plugins: [templatesForEsbuild()],
      logLevel: 'warning',
    })
    return { taskRoot, handler: 'index.handler', variables: {} }
  }
  return { trivial: await bundled('trivial'), everyPage: await bundled('every-page') }
}

/** What the functions take for a sign that a request came through the front door. */
export const ORIGIN_KEY = 'bench'

/** The functions that would be deployed, by the names of their entry points: `front`, `open`. */
export async function buildFunctions(room: string, names: string[]): Promise<Map<string, Bundle>> {
  const assembly = join(room, 'assembly')
  await build(assembly)
  const where = {
    region: 'eu-west-2',
    account: '000000000000',
    origin: 'http://localhost',
    secretOf: () => ORIGIN_KEY,
  }
  const functions = functionsOf(deploy(readAssembly(assembly), where))
  return new Map(names.map((name) => [name, named(functions, name)]))
}

function named(functions: FunctionConfig[], name: string): FunctionConfig {
  // Named as the template's logical id: `Countersign-FrontFunction0A46C80C-…`.
  const wanted = `${name[0]?.toUpperCase()}${name.slice(1)}Function`
  const found = functions.find((one) => one.name.split('-').some((part) => part.startsWith(wanted)))
  if (found) return found
  throw new Error(`There is no function ${name}; there are ${functions.map((one) => one.name).join(', ')}`)
}
