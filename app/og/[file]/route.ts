import { ImageResponse } from 'next/og'
import { picturedArticle, picturedBlog } from '@/lib/feeds/cached'
import { type Draw, picture, pictureHash } from '@/lib/feeds/og/picture'
import { answerPicture } from '@/lib/web/feed-answer'
import { idParam } from '@/lib/web/params'

/** `/og/{articleId}.png`, and `/og/site.png` for the blog itself. */
export const GET = (request: Request, { params }: { params: Promise<{ file: string }> }) =>
  answerPicture(request, async () => {
    const name = /^(site|\d+)\.png$/.exec((await params).file)?.[1]
    const id = name === undefined ? null : idParam(name)
    const pictured = name === 'site' ? await picturedBlog() : id && (await picturedArticle(id))
    if (!name || !pictured) return null
    return { hash: pictureHash(pictured), bytes: () => picture(name, pictured, draw) }
  })

const draw: Draw = async (tree, options) => new Uint8Array(await new ImageResponse(tree, options).arrayBuffer())
