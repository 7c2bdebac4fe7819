import { expect, test } from 'vitest'
import { extensions, schema } from './extensions'
import { MARK_ATTRIBUTES, NODE_ATTRIBUTES } from './node-attributes'

/** Of the stock link: what our own renderer decides by itself. */
const NOT_KEPT = new Set(['target', 'rel', 'class'])

test('the guard knows every node and mark that the editor has, with the same attributes', () => {
  const names = (list: Record<string, { attrs?: object | null }>, type: string) =>
    Object.keys(list[type]?.attrs ?? {})
      .filter((name) => !NOT_KEPT.has(name))
      .sort()

  expect(
    Object.keys(schema.nodes)
      .filter((name) => name !== 'doc')
      .sort(),
  ).toEqual(Object.keys(NODE_ATTRIBUTES).sort())
  expect(Object.keys(schema.marks).sort()).toEqual(Object.keys(MARK_ATTRIBUTES).sort())
  for (const [type, attributes] of Object.entries({ ...NODE_ATTRIBUTES, ...MARK_ATTRIBUTES })) {
    const spec = { [type]: schema.nodes[type]?.spec ?? schema.marks[type]?.spec ?? {} }
    const shape = 'shape' in attributes ? Object.keys(attributes.shape as object) : []
    expect(shape.sort(), type).toEqual(names(spec, type))
  }
})

test('no two extensions have one name', () => {
  const names = extensions.map((extension) => extension.name)
  expect(new Set(names).size).toBe(names.length)
})
