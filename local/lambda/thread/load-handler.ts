import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export type Handler = (event: unknown, context: object) => unknown

/**
 * Loads `file.export` from the directory of a function, ESM or CommonJS, looking for the file as the runtime of
 * Lambda does. Throws errors named as there: Runtime.ImportModuleError, Runtime.HandlerNotFound.
 */
export async function loadHandler(directory: string, handler: string): Promise<Handler> {
  // Node resolves symbolic links, so that modules would otherwise not be found to be the function's own.
  const taskRoot = realpathSync(directory)
  seeOwnDirectoryOnly(taskRoot)
  const dot = handler.lastIndexOf('.')
  const file = handler.slice(0, dot)
  const path = ['.js', '.mjs', '.cjs']
    .map((ending) => join(taskRoot, file + ending))
    .find((one) => existsSync(one))
  if (!path) throw named('Runtime.ImportModuleError', `Error: Cannot find module '${file}' in ${taskRoot}`)
  const untyped = path.endsWith('.js') && !existsSync(join(taskRoot, 'package.json'))
  const module = untyped ? requireUntyped(path) : await import(pathToFileURL(path).href)
  const name = handler.slice(dot + 1)
  const found = module[name] ?? module.default?.[name]
  if (typeof found === 'function') return found
  throw named('Runtime.HandlerNotFound', `${handler} is undefined or not exported`)
}

/**
 * On Lambda there is nothing above a function's directory. Here there is the repository, in which Node would find
 * packages that were left out of the bundle, and a package.json that calls every .js file an ES module.
 */
function seeOwnDirectoryOnly(taskRoot: string) {
  const own = pathToFileURL(`${taskRoot}/`).href
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const resolved = nextResolve(specifier, context)
      const fromOwn = context.parentURL?.startsWith(own)
      if (!fromOwn || !resolved.url.startsWith('file:') || resolved.url.startsWith(own)) return resolved
      if (/^@(aws-sdk|smithy|aws-crypto)\//.test(specifier)) return resolved
      throw named(
        'Runtime.ImportModuleError',
        `Error: Cannot find module '${specifier}': Lambda has only what is in the function's own directory, and the ` +
          'AWS SDK. Bundle it.',
      )
    },
  })
}

/** Loads a .js file as Node does where no package.json says what it is. */
function requireUntyped(path: string): Record<string, Handler> {
  const require = createRequire(path)
  require.extensions['.js'] = (module, filename) => {
    const compiled = module as NodeJS.Module & { _compile(source: string, filename: string): void }
    compiled._compile(readFileSync(filename, 'utf8'), filename)
  }
  return require(path)
}

const named = (name: string, message: string) => Object.assign(new Error(message), { name })
