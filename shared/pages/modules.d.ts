/** Our templates and the official ones they use, precompiled at build (infra/templates.ts), and where the assets are. */
declare module 'countersign:templates' {
  export const templates: Record<string, unknown>
  export const assetUrls: Record<'nhsuk' | 'countersign' | 'script' | 'icon', string>
}

/** The runtime alone: it renders precompiled templates and cannot compile any. */
declare module 'nunjucks/browser/nunjucks-slim.js' {
  import type * as nunjucks from 'nunjucks'

  const slim: Pick<typeof nunjucks, 'Environment' | 'PrecompiledLoader' | 'runtime'> & {
    lib: { escape(text: string): string }
  }
  export default slim
}
