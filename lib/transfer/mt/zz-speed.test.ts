import fs from 'node:fs'
import { test } from 'vitest'
import { decodeExport } from './decoding'
import { readEntries } from './reading'
import { factsOf } from './facts'
import { entryHtml } from './conversion'
import { bodyFromHtml } from '@/lib/richtext/from-html'
import { visibleText } from '@/lib/richtext/visible-text'
import { parseHtml } from '@/lib/richtext/parsing'
import { splitAddenda } from '@/lib/transfer/addendum-finder'
import { numberedBlockId } from '@/lib/richtext/body'

test('real', () => {
  const { text } = decodeExport(fs.readFileSync(`/tmp/realmt/modthemachine.txt`))
  const htmls = [...readEntries(text)].map((e) => entryHtml(e, factsOf(e, null, 'UTC')).html)
  const time = (name: string, f: (h: string) => unknown) => {
    const t = process.cpuUsage()
    for (const h of htmls) f(h)
    console.log(name, (process.cpuUsage(t).user / 1000 / htmls.length).toFixed(2), 'ms/entry')
  }
  console.log(htmls.length, htmls.reduce((a, b) => a + b.length, 0) / htmls.length)
  time('parse', parseHtml)
  time('parse', parseHtml)
  time('visible', visibleText)
  time('body', (h) => bodyFromHtml(h, { blockId: numberedBlockId }))
  const bodies = new Map(htmls.map((h) => [h, bodyFromHtml(h).body]))
  time('split', (h) => splitAddenda(bodies.get(h)!))
}, 100000)
