/** Every style sheet, script and icon by its path, bundled in (infra/assets.ts). */
declare module 'countersign:assets' {
  export const assets: Record<string, { contentType: string; text: string }>
}
