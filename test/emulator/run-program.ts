import { spawn } from 'node:child_process'

export interface Ended {
  code: number | null
  /** Standard output and standard error, as they came. */
  output: string
  /** Standard output alone. */
  stdout: string
}

/** Runs a program to its end. Rejects only when it cannot be started (ENOENT). */
export function runProgram(
  program: string,
  args: string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let stdout = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      output += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output, stdout }))
  })
}
