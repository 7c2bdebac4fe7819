import type { ChildProcess } from 'node:child_process'
import path from 'node:path'
import { build } from 'esbuild'

/**
 * Makes a program of a few lines, for a test that starts processes and kills them. It lies below the project, where Node finds the
 * packages.
 * @returns its file, which the test removes
 */
export async function programOf(name: string, lines: string): Promise<string> {
  const outfile = path.resolve('.build/tests', `${name}-${process.pid}.mjs`)
  await build({
    stdin: { contents: lines, resolveDir: process.cwd() },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    tsconfig: 'tsconfig.json',
  })
  return outfile
}

/** Kills a process as a power cut would, and waits until it has ended. */
export async function killed(child: ChildProcess | undefined): Promise<void> {
  if (!child) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}
