import { type Editor, Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion'
import type { Tool } from '@/components/editor/tools/tool'
import { slashIn } from './slash-match'

/** The menu as it stands at present. */
export interface SlashMenuState {
  tools: Tool[]
  chosen: number
  /** Where the slash is on the screen. */
  place: () => DOMRect | null
  choose: (tool: Tool) => void
}

export interface SlashOptions {
  find: (query: string, editor: Editor) => Tool[]
  run: (tool: Tool) => void
  show: (menu: SlashMenuState | null) => void
}

const key = new PluginKey('slash')

/** A menu of all that a line can become, at a slash. It never opens while an input method composes. */
export const Slash = Extension.create<SlashOptions>({
  name: 'slash',
  addOptions: () => ({ find: () => [], run: () => {}, show: () => {} }),
  addProseMirrorPlugins() {
    const { editor, options } = this
    return [
      Suggestion<Tool, Tool>({
        editor,
        pluginKey: key,
        findSuggestionMatch: ({ $position }) => {
          const before = $position.parent.textBetween(0, $position.parentOffset, undefined, '\ufffc')
          const slash = $position.parent.type.spec.code ? null : slashIn(before)
          if (slash === null) return null
          const range = { from: $position.pos - slash.length, to: $position.pos }
          return { range, query: slash.query, text: before.slice(-slash.length) }
        },
        shouldShow: () => !editor.view.composing,
        items: ({ query }) => options.find(query, editor),
        command: ({ range, props: tool }) => {
          editor.chain().focus().deleteRange(range).run()
          options.run(tool)
        },
        render: () => shownBy(options.show),
      }),
      new Plugin({
        props: {
          handleDOMEvents: {
            // a full-width slash is there before its composition ends, and nothing is told after
            compositionend: (view) => {
              setTimeout(() => view.isDestroyed || view.dispatch(view.state.tr), AFTER_COMPOSITION_MS)
              return false
            },
          },
        },
      }),
    ]
  },
})

/** ProseMirror takes in what was composed after 20 ms. */
const AFTER_COMPOSITION_MS = 40

function shownBy(show: SlashOptions['show']) {
  let menu: SlashMenuState | null = null
  const tell = (to: SlashMenuState | null) => {
    menu = to
    show(to)
  }
  const showAll = ({ items, command, clientRect }: SuggestionProps<Tool, Tool>) =>
    tell(items.length === 0 ? null : { tools: items, chosen: 0, place: () => clientRect?.() ?? null, choose: command })
  return {
    onStart: showAll,
    onUpdate: showAll,
    onExit: () => tell(null),
    onKeyDown: ({ event }: { event: KeyboardEvent }): boolean => {
      if (!menu || event.isComposing) return false
      const { tools, chosen, choose } = menu
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (by) tell({ ...menu, chosen: (chosen + by + tools.length) % tools.length })
      const tool = tools[chosen]
      if ((event.key === 'Enter' || event.key === 'Tab') && tool) choose(tool)
      return by !== undefined || event.key === 'Enter' || event.key === 'Tab'
    },
  }
}
