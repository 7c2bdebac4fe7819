import fs from 'node:fs'
import { test } from 'vitest'
import { renderBody } from '@/lib/richtext/render'
import { splitAddenda } from '@/lib/transfer/addendum-finder'
import { sayIn } from '@/lib/transfer/sentences'
import { convert, entryHtml } from './conversion'
import { decodeExport } from './decoding'
import { factsOf } from './facts'
import { readEntries } from './reading'
import { commentOf, trackbackOf } from './responses'

test('real', () => {
  const say = sayIn('en')
  for (const f of fs.readdirSync('/tmp/realmt')) {
    const t0 = performance.now()
    const { text, encoding } = decodeExport(fs.readFileSync(`/tmp/realmt/${f}`))
    let n = 0,
      c = 0,
      pings = 0,
      diff = 0,
      conv = 0,
      rend = 0,
      add = 0,
      doubt = 0,
      com = 0
    const kinds = new Map<string, number>()
    const diffs: string[] = []
    for (const e of readEntries(text)) {
      n++
      c += e.comments.length
      pings += e.pings.length
      const facts = factsOf(e, null, 'America/Los_Angeles')
      const notes = [...e.notes, ...facts.notes]
      let t = performance.now()
      const { html } = entryHtml(e, facts)
      const r = convert(html, e.line, { link: (h) => h, image: () => null })
      conv += performance.now() - t
      t = performance.now()
      renderBody(r.body)
      rend += performance.now() - t
      t = performance.now()
      for (const x of e.comments) commentOf(x, 'America/Los_Angeles', new Date(), notes)
      for (const x of e.pings) trackbackOf(x, 'America/Los_Angeles', new Date(), notes)
      com += performance.now() - t
      const s = splitAddenda(r.body)
      add += s.addenda.length
      doubt += s.doubtful.length
      for (const a of s.addenda) console.log('  ADD', a.heading, a.placement, a.occurredOn)
      for (const a of s.doubtful) console.log('  DOUBT', a.heading)
      if (r.textBefore !== r.textAfter) diff++
      for (const x of [...notes, ...r.notes]) {
        const k = x.key === 'note-converted' ? say(x.key, x.values).slice(0, 60) : x.key
        kinds.set(k, (kinds.get(k) ?? 0) + 1)
        if (x.key === 'note-words-differ') diffs.push(`${x.line} ${say(x.key, x.values)}`)
      }
    }
    console.log(
      f,
      encoding,
      { n, c, pings, diff, add, doubt },
      `total ${(performance.now() - t0) | 0} conv ${conv | 0} render ${rend | 0} comments ${com | 0}`,
    )
    console.log([...kinds].sort((a, b) => b[1] - a[1]).slice(0, 25), diffs.slice(0, 12))
  }
}, 100000)
