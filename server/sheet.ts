import type { CssNode, List, Selector } from 'css-tree'
import parse from 'css-tree/parser'

/** What a page holds that rules ask for. */
export interface Seen {
  /** Names of elements and of classes. */
  names: Set<string>
  attributes: Set<string>
}

/** What public/reader.js puts into a page or changes in it, and what a reader opens. */
const BROUGHT_LATER: Seen = {
  names: new Set(['div', 'button', 'input', 'copyable', 'copy']),
  attributes: new Set(['data-theme', 'open']),
}

/** At-rules that stand around others: they say when, where and in which order those count. */
const FRAMES = new Set(['layer', 'media', 'supports', 'container', 'scope'])

/** Pseudo-classes that hold if one of several selectors does. Whatever else a selector asks for may hold at some time. */
const ONE_OF = new Set(['is', 'where', 'has'])

/** What a selector asks for: something that is in the page, or all of what one of several selectors asks for. */
type Need = { kind: keyof Seen; name: string } | { oneOf: Need[][] }

interface Piece {
  /** Heads of the at-rules around it, the outermost first. */
  frames: string[]
  text: string
  /** What each of its selectors asks for. Null for what stands whatever is in the page, as the order of layers does. */
  needs: Need[][] | null
}

/** Style sheets taken apart, so that each page can be given the rules that it has a use for. */
export class Sheet {
  private constructor(private readonly pieces: Piece[]) {}

  /** @returns null for what cannot stand in a page: it is not understood to the last word, or names files beside it */
  static of(css: string): Sheet | null {
    let isUnderstood = !/url\(|@import|<\//i.test(css)
    const onParseError = () => {
      isUnderstood = false
    }
    const tree = parse(css, { positions: true, parseValue: false, parseAtrulePrelude: false, onParseError })
    if (!isUnderstood || tree.type !== 'StyleSheet') return null
    const pieces = piecesOf(tree.children, css)
    return pieces.every(({ text }) => /[;}]$/.test(text)) ? new Sheet(pieces) : null // the last one may be cut off
  }

  /**
   * The rules that may touch something in a page, each as it stood, in their order. One is left out only if it asks for an
   * element, a class or an attribute that is nowhere in the page: where things stand, and in what state, is not looked at.
   */
  rulesFor(page: Seen): string {
    let css = ''
    let open: string[] = []
    for (const { frames, text, needs } of this.pieces) {
      if (needs && !needs.some((all) => areMet(all, page))) continue
      const shared = frames.findIndex((frame, depth) => frame !== open[depth])
      const kept = shared < 0 ? Math.min(frames.length, open.length) : shared
      css +=
        '}'.repeat(open.length - kept) +
        frames
          .slice(kept)
          .map((frame) => `${frame}{`)
          .join('') +
        text
      open = frames
    }
    return css + '}'.repeat(open.length)
  }
}

function piecesOf(nodes: List<CssNode>, css: string, frames: string[] = []): Piece[] {
  return nodes.toArray().flatMap((node): Piece | Piece[] => {
    if (node.type === 'Comment') return []
    const text = textOf(node, css)
    if (node.type === 'Rule') return { frames, text, needs: selectorsIn(node.prelude).map(needsOf) }
    if (node.type !== 'Atrule' || !node.block || !FRAMES.has(node.name)) return { frames, text, needs: null }
    const head = text.slice(0, text.indexOf('{'))
    return piecesOf(node.block.children, css, [...frames, head])
  })
}

const textOf = ({ loc }: CssNode, css: string) => (loc ? css.slice(loc.start.offset, loc.end.offset) : '')

const selectorsIn = (list: CssNode | null | undefined): Selector[] =>
  list?.type === 'SelectorList' ? list.children.toArray().filter((node) => node.type === 'Selector') : []

function needsOf(selector: Selector): Need[] {
  return selector.children.toArray().flatMap((part): Need[] => {
    if (part.type === 'ClassSelector') return unlessBroughtLater('names', part.name)
    if (part.type === 'TypeSelector')
      return part.name === '*' ? [] : unlessBroughtLater('names', part.name.toLowerCase())
    if (part.type === 'AttributeSelector') return unlessBroughtLater('attributes', part.name.name.toLowerCase())
    if (part.type !== 'PseudoClassSelector' || !part.children || !ONE_OF.has(part.name)) return []
    return [{ oneOf: part.children.toArray().flatMap(selectorsIn).map(needsOf) }]
  })
}

const unlessBroughtLater = (kind: keyof Seen, name: string): Need[] =>
  BROUGHT_LATER[kind].has(name) ? [] : [{ kind, name }]

const areMet = (needs: Need[], page: Seen): boolean =>
  needs.every((need) =>
    'oneOf' in need ? need.oneOf.some((all) => areMet(all, page)) : page[need.kind].has(need.name),
  )
