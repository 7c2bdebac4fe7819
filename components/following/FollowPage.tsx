import { Feeds } from '@/components/site/Feeds'
import { hrefOf } from '@/components/site/paths'
import { Button } from '@/components/ui/Button'
import { Done } from '@/components/ui/Done'
import form from '@/components/ui/Form.module.css'
import { Refused } from '@/components/ui/Refused'
import { Tick } from '@/components/ui/Tick'
import { Trap } from '@/components/ui/Trap'
import type { ArticleView } from '@/lib/articles/queries'
import { translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import type { FormState } from '@/lib/web/forms'
import { EmailField } from './EmailField'
import styles from './FollowPage.module.css'

interface FollowPageProps {
  site: Site
  /** The article that is followed; null for the blog. */
  article: ArticleView | null
  byMail: boolean
  isAsked: boolean
  state: FormState
}

/** Where the blog is followed, and where the form under an article leads: with its answer, or with what is wrong. */
export function FollowPage({ site, article, byMail, isAsked, state }: FollowPageProps) {
  const { language } = site
  const t = translator(language)
  return (
    <main className={styles.page} id="main" tabIndex={-1}>
      <h1>{t(article ? 'follow.heading' : 'follow.title')}</h1>
      {article && (
        <p>
          <a href={hrefOf(article)}>{article.title}</a>
        </p>
      )}
      {isAsked && <Done>{t('follow.asked')}</Done>}
      {!byMail && <p>{t('follow.noMailHere')}</p>}
      {byMail && !isAsked && (
        <form className={`${form.form} ${styles.form}`} action="/api/following" method="post">
          <Refused state={state} fields={['article', 'articles']} language={language} />
          {article ? (
            <>
              <input type="hidden" name="article" value={article.id} />
              {article.commentPolicy !== 'off' && (
                <Tick name="comments" isTicked={state.values.comments === 'on'}>
                  {t('follow.comments')}
                </Tick>
              )}
            </>
          ) : (
            <WhatOfBlog state={state} language={language} />
          )}
          <EmailField state={state} hint={t('follow.how')} language={language} />
          <Trap label={t('comments.trap')} />
          <Button type="submit" look="main" className={form.submit}>
            {t('follow.submit')}
          </Button>
        </form>
      )}
      <h2>{t('site.feeds')}</h2>
      <Feeds language={language} />
      {byMail && (
        <p>
          <a href="/following/link">{t('follow.linkTitle')}</a>
        </p>
      )}
    </main>
  )
}

function WhatOfBlog({ state, language }: { state: FormState; language: Site['language'] }) {
  const t = translator(language)
  const isTicked = (name: string) => state.values.email === undefined || state.values[name] === 'on'
  return (
    <fieldset className={form.choices}>
      <legend className={form.legend}>{t('follow.what')}</legend>
      <Tick name="articles" isTicked={isTicked('articles')}>
        {t('follow.newArticles')}
      </Tick>
      <Tick name="updates" isTicked={isTicked('updates')}>
        {t('follow.newAddenda')}
      </Tick>
    </fieldset>
  )
}
