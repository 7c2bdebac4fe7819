import { computePosition, flip, offset, type Placement, shift } from '@floating-ui/dom'

/** Puts an element beside a place in the text, where there is room for it on the screen. */
export async function putBeside(
  element: HTMLElement,
  place: () => DOMRect | null,
  placement: Placement = 'bottom-start',
): Promise<void> {
  const anchor = { getBoundingClientRect: () => place() ?? new DOMRect() }
  const middleware = [offset(6), flip({ padding: 8 }), shift({ padding: 8 })]
  const { x, y } = await computePosition(anchor, element, { placement, middleware, strategy: 'fixed' })
  Object.assign(element.style, { left: `${x}px`, top: `${y}px` })
}
