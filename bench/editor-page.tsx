import { createRoot } from 'react-dom/client'
import '@/app/globals.css'
import '@/components/richtext/prose.css'
import { ArticleEditor } from '@/components/studio/ArticleEditor'
import type { EditedArticle } from '@/lib/articles/studio-queries'

/** The page where articles are written, on a blog that saves everything at once. */
export function show(article: EditedArticle): void {
  let revision = article.revision
  window.fetch = async () => Response.json({ revision: ++revision })
  const root = document.body.appendChild(document.createElement('main'))
  createRoot(root).render(<ArticleEditor article={article} allCategories={[]} language="ja" timeZone="Asia/Tokyo" />)
}

Object.assign(window, { show })
