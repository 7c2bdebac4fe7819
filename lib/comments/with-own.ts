import type { ThreadPage } from './queries'
import type { CommentView } from './views'

/** A page of a thread with what only its reader sees: waiting comments of theirs, each where it will stand. */
export const withWaiting = (thread: ThreadPage, waiting: CommentView[]): ThreadPage => ({
  ...thread,
  comments: [...thread.comments, ...waiting],
})
