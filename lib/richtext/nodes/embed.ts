import { Node } from '@tiptap/core'
import { isProvider, PROVIDERS, videoOf } from '@/lib/richtext/embeds'
import { textOf } from './attribute-readers'

const LONGEST_TITLE = 500
/** Told by the player's address alone, whatever attributes of these names the element has. */
const byAddress = { default: null, parseHTML: () => null }

/** A video elsewhere, kept as provider and id: shown as a link, so that no reader is made known to the site unasked. */
export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ provider: byAddress, videoId: byAddress, title: byAddress }),
  parseHTML: () => [
    {
      tag: 'iframe[src]',
      getAttrs: (element) => {
        const video = videoOf(element.getAttribute('src') ?? '')
        return video ? { ...video, title: textOf(element, 'title', LONGEST_TITLE) } : false
      },
    },
    {
      tag: 'div[data-embed]',
      getAttrs: (element) => {
        const link = element.querySelector('a')
        const video = videoOf(link?.getAttribute('href') ?? '')
        const title = element.querySelector('.embed-title')?.textContent?.slice(0, LONGEST_TITLE) ?? null
        return video ? { ...video, title: link?.getAttribute('href')?.endsWith(title ?? '') ? null : title } : false
      },
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => {
    const { provider, videoId, title } = node.attrs
    const href = isProvider(provider) ? PROVIDERS[provider].page(videoId) : ''
    const name = isProvider(provider) ? PROVIDERS[provider].name : ''
    return [
      'div',
      { ...HTMLAttributes, 'data-embed': provider, class: 'embed' },
      [
        'a',
        { href },
        ['span', { class: 'embed-provider' }, name],
        ' ',
        ['span', { class: 'embed-title' }, title ?? href.replace('https://', '')],
      ],
    ]
  },
})
