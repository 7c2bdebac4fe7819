// Of what each page of the studio is asked for, where its address says so.
import type { PageParams } from './asking'
import type { Blog } from './world'

export const PAGE_PARAMS: Record<string, (blog: Blog) => PageParams> = {
  '/member/[...path]': ({ path }) => ({ path: path.published }),
  '/studio/articles/[id]': ({ id }) => ({ id: id.draft }),
  '/studio/articles/[id]/addenda': ({ id }) => ({ id: id.published }),
  '/studio/articles/[id]/addenda/[number]': ({ id, number }) => ({ id: id.published, number: number.begun }),
  '/studio/articles/[id]/append': ({ id }) => ({ id: id.published }),
  '/studio/articles/[id]/preview': ({ id }) => ({ id: id.draft }),
  '/studio/articles/[id]/settings': ({ id }) => ({ id: id.draft }),
  '/studio/articles/[id]/versions': ({ id }) => ({ id: id.published }),
  '/studio/articles/[id]/versions/[number]': ({ id }) => ({ id: id.published, number: 1 }),
  '/studio/categories/[id]': ({ id }) => ({ id: id.spare }),
  '/studio/media/[id]': ({ id }) => ({ id: id.media }),
}
