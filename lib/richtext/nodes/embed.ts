import { Node } from '@tiptap/core'
import { isProvider, PROVIDERS, videoOf } from '@/lib/richtext/embeds'

/** A video elsewhere, kept as provider and id: shown as a link, so that no reader is made known to the site unasked. */
export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ provider: { default: null }, videoId: { default: null }, title: { default: null } }),
  parseHTML: () => [
    {
      tag: 'iframe[src]',
      getAttrs: (element) => {
        const video = videoOf(element.getAttribute('src') ?? '')
        return video ? { ...video, title: element.getAttribute('title') } : false
      },
    },
    { tag: 'div[data-embed]', getAttrs: (element) => videoOf(element.querySelector('a')?.href ?? '') ?? false },
  ],
  renderHTML: ({ node, HTMLAttributes }) => {
    const { provider, videoId, title } = node.attrs
    const href = isProvider(provider) ? PROVIDERS[provider].page(videoId) : ''
    return ['div', { ...HTMLAttributes, 'data-embed': provider }, ['a', { href }, title ?? href]]
  },
})
