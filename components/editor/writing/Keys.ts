import { Extension } from '@tiptap/core'

/** Shortcuts that open something around the text. */
export const Keys = Extension.create<{ keys: Record<string, () => void> }>({
  name: 'keys',
  addOptions: () => ({ keys: {} }),
  addKeyboardShortcuts() {
    return Object.fromEntries(
      Object.entries(this.options.keys).map(([keys, press]) => [
        keys,
        () => {
          press()
          return true
        },
      ]),
    )
  },
})
