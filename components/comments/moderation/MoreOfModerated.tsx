import { TakeUp } from '@/components/comments/TakeUp'
import { Button } from '@/components/ui/Button'
import type { ModeratedComment } from '@/lib/comments/moderation-queries'
import { type Language, translator } from '@/lib/i18n/translator'

interface MoreOfModeratedProps {
  comment: ModeratedComment
  /** The list that it stands in. */
  list: string
  canBlock: boolean
  language: Language
}

/** What is rarely done with a comment: an addendum is made of it, or its sender is shut out. */
export function MoreOfModerated({ comment, list, canBlock, language }: MoreOfModeratedProps) {
  const t = translator(language)
  return (
    <>
      {comment.outdated && !comment.isMember && (
        <TakeUp
          commentId={comment.id}
          isBegun={comment.takenUpIn !== null}
          willPublish={comment.status !== 'published'}
          language={language}
        />
      )}
      {canBlock && !comment.isMember && (
        <form action={`/api/comments/${comment.id}/block`} method="post">
          <input type="hidden" name="list" value={list} />
          <Button type="submit" look="plain">
            {t('moderation.block')}
          </Button>
        </form>
      )}
    </>
  )
}
