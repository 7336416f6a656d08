/** Breaks a name into lines of so many characters at most, and so many lines: SVG does not break text by itself. */
export function wrap(text: string, { width, lines }: { width: number; lines: number }): string[] {
  const broken: string[] = []
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, width))) {
    const last = broken.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width)
      broken[broken.length - 1] = `${last} ${word}`
    else broken.push(word)
  }
  if (broken.length <= lines) return broken
  const end = broken[lines - 1]!.slice(0, width - 1)
  return [...broken.slice(0, lines - 1), `${end.replace(/[\s,.:;]+$/, '')}…`]
}

const pieces = (word: string, width: number): string[] => {
  const characters = [...word]
  const count = Math.max(1, Math.ceil(characters.length / width))
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * width, (index + 1) * width).join(''),
  )
}
