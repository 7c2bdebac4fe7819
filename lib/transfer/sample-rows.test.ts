import { describe, expect, test } from 'vitest'
import type { Body } from '@/lib/richtext/body'
import { bodyFromHtml } from '@/lib/richtext/from-html'
import { guardBody } from '@/lib/richtext/guard'
import { renderBody } from '@/lib/richtext/render'
import { ARTICLES } from '@/prisma/sample/blog'
import { CATEGORIES, type SampleCategory } from '@/prisma/sample/categories'
import type { SampleComment } from '@/prisma/sample/story'
import { rowsOf } from './sample-rows'

const namesOf = (categories: SampleCategory[]): string[] =>
  categories.flatMap(({ name, children }) => [name, ...namesOf(children ?? [])])

const times = (comments: SampleComment[]): string[] =>
  comments.flatMap(({ publishedAt, replies }) => [publishedAt, ...times(replies ?? [])])

describe.each(ARTICLES)('$path', (told) => {
  const rows = rowsOf(told)

  test('its words enter the body without loss and pass the guard', () => {
    for (const { html } of [told, ...(told.addenda ?? [])]) expect(bodyFromHtml(html.trim()).changes).toEqual([])
    for (const body of [rows.version.body, ...rows.addenda.map(({ columns }) => columns.body)] as Body[]) {
      expect(renderBody(guardBody(body))).toEqual(renderBody(body))
      expect(body.content.map((block) => block.type)).not.toContain('htmlBlock')
    }
  })

  test('its path says when it was written', () => {
    if (told.kind !== 'page') expect(told.path).toMatch(`/${told.publishedAt.slice(0, 7).replace('-', '/')}/`)
  })

  test('what came later stands later, and a credited comment before its addendum', () => {
    const addenda = (told.addenda ?? []).map(({ publishedAt }) => publishedAt)
    expect([told.publishedAt, ...addenda]).toEqual([told.publishedAt, ...addenda].sort())
    for (const time of times(told.comments ?? [])) expect(time > told.publishedAt).toBe(true)
    for (const { creditTo, publishedAt } of told.addenda ?? []) {
      const comment = told.comments?.find(({ name }) => name === creditTo)
      if (creditTo !== undefined) expect(String(comment?.publishedAt) < publishedAt).toBe(true)
    }
  })

  test('its categories exist, and its links lead to articles of the sample', () => {
    expect(namesOf(CATEGORIES)).toEqual(expect.arrayContaining(told.categories))
    const paths = ARTICLES.map(({ path }) => path)
    const pages = [told, ...(told.addenda ?? [])].flatMap(({ html }) => [...html.matchAll(/href="(\/[^"]*)"/g)])
    expect(paths).toEqual(expect.arrayContaining(pages.map(([, path]) => path)))
  })
})

test('no category is empty and no path is taken twice', () => {
  const used = new Set(ARTICLES.flatMap(({ categories }) => categories))
  expect(namesOf(CATEGORIES).filter((name) => !used.has(name))).toEqual([])
  expect(new Set(ARTICLES.map(({ path }) => path)).size).toBe(ARTICLES.length)
})
