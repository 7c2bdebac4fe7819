import { Button } from '@/components/ui/Button'
import { type Language, translator } from '@/lib/i18n/translator'

interface BlockSenderProps {
  commentId: number
  /** A page elsewhere is blocked with all of its site. */
  isSite: boolean
  /** The list that it stands in. */
  list: string
  language: Language
}

/** Shuts the sender of a comment out, without a word to them. */
export function BlockSender({ commentId, isSite, list, language }: BlockSenderProps) {
  return (
    <form action={`/api/comments/${commentId}/block`} method="post">
      <input type="hidden" name="list" value={list} />
      <Button type="submit" look="plain">
        {translator(language)(isSite ? 'webmentions.block' : 'moderation.block')}
      </Button>
    </form>
  )
}
