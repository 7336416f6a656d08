/** Every style sheet, script and icon by its path, bundled in (infra/assets.ts). */
declare module 'countersign:assets' {
  export const assets: Record<string, { contentType: string; text: string }>
}

/** Every flow, drawn, by its key (infra/graph/module.ts). */
declare module 'countersign:drawings' {
  export const drawings: Record<string, import('../../shared/scheme/drawing.ts').Drawing>
}
