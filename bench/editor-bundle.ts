import path from 'node:path'
import { build } from 'esbuild'

/** The editor with all that it needs, as one script and one stylesheet for a page without a server. */
export async function editorBundle(): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    entryPoints: [path.resolve('bench/editor-page.tsx')],
    outdir: '.build/bench',
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    jsx: 'automatic',
    loader: { '.woff2': 'empty', '.woff': 'empty' },
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfig: path.resolve('tsconfig.json'),
    logLevel: 'error',
  })
  const ending = (extension: string) => outputFiles.find((file) => file.path.endsWith(extension))?.text ?? ''
  return { script: ending('.js'), style: ending('.css') }
}
