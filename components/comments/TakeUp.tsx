import { Button } from '@/components/ui/Button'
import { type Language, translator } from '@/lib/i18n/translator'

interface TakeUpProps {
  commentId: number
  /** Whether an addendum was begun from it already. */
  isBegun: boolean
  /** Whether readers will see the comment from then on. */
  willPublish: boolean
  language: Language
}

/** Makes an addendum of what a reader has told. */
export function TakeUp({ commentId, isBegun, willPublish, language }: TakeUpProps) {
  const key = isBegun ? 'takingUp.goOn' : willPublish ? 'takingUp.approve' : 'takingUp.takeUp'
  return (
    <form action={`/api/comments/${commentId}/addendum`} method="post">
      <Button type="submit">{translator(language)(key)}</Button>
    </form>
  )
}
