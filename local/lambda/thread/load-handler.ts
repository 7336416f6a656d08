import { existsSync, realpathSync } from 'node:fs'
import { registerHooks } from 'node:module'
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
  refuseForeignModules(taskRoot)
  const dot = handler.lastIndexOf('.')
  const file = handler.slice(0, dot)
  const path = ['.js', '.mjs', '.cjs']
    .map((ending) => join(taskRoot, file + ending))
    .find((one) => existsSync(one))
  if (!path) throw named('Runtime.ImportModuleError', `Error: Cannot find module '${file}' in ${taskRoot}`)
  const module = await import(pathToFileURL(path).href)
  const name = handler.slice(dot + 1)
  const found = module[name] ?? module.default?.[name]
  if (typeof found === 'function') return found
  throw named('Runtime.HandlerNotFound', `${handler} is undefined or not exported`)
}

/**
 * On Lambda a function has its own directory, the AWS SDK, and nothing else; here Node would go on to look in the
 * node_modules above cdk.out, and a package that was left out of the bundle would be missed only after deployment.
 */
function refuseForeignModules(taskRoot: string) {
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

const named = (name: string, message: string) => Object.assign(new Error(message), { name })
