import type { Comment } from '@/lib/db/generated/client'

/** A comment as a page shows it. */
export interface CommentView {
  id: number
  /** A top-level comment, or null for a top-level one: deeper replies stand under their nearest shown ancestor. */
  parentId: number | null
  kind: 'comment' | 'trackback' | 'pingback' | 'webmention'
  /** Of a webmention: what the page does to the article. */
  mentionKind: 'mention' | 'reply' | 'like' | 'repost' | 'bookmark' | null
  name: string
  url: string | null
  text: string
  /** A placeholder that keeps its replies in place; name, address and text are empty. */
  removed: boolean
  byAuthor: boolean
  articleVersion: number | null
  addendaSeen: number
  createdAt: Date
  editedAt: Date | null
  /** What the blog says about having changed its words; empty when nothing, null when it has not. */
  amendment: string | null
  /** Whether its writer finds the article out of date. */
  outdated: boolean
  sourceTitle: string | null
  sourceName: string | null
  /** Number of the addendum that was made from this comment. */
  creditedIn: number | null
  /** Nobody but its writer and the studio sees it yet. */
  waiting: boolean
}

type Facts =
  | 'id'
  | 'kind'
  | 'mentionKind'
  | 'status'
  | 'name'
  | 'url'
  | 'text'
  | 'memberId'
  | 'createdAt'
  | 'editedAt'
  | 'articleVersion'
  | 'addendaSeen'
  | 'amendment'
  | 'outdated'
  | 'sourceTitle'
  | 'sourceName'

/** What is shown of a comment as it is stored, and the number of the first addendum to be read that was made from it. */
export type StoredComment = Pick<Comment, Facts> & Pick<CommentView, 'creditedIn'>

/** @param parentId of the two levels that are shown */
export const viewOf = (comment: StoredComment, parentId: number | null): CommentView => {
  const removed = comment.status === 'removed'
  return {
    id: comment.id,
    parentId,
    kind: comment.kind,
    mentionKind: comment.mentionKind,
    name: removed ? '' : comment.name,
    url: removed ? null : comment.url,
    text: removed ? '' : comment.text,
    removed,
    byAuthor: !removed && comment.memberId !== null,
    articleVersion: comment.articleVersion,
    addendaSeen: comment.addendaSeen,
    createdAt: comment.createdAt,
    editedAt: comment.editedAt,
    amendment: removed ? null : comment.amendment,
    outdated: !removed && comment.outdated && comment.memberId === null,
    sourceTitle: removed ? null : comment.sourceTitle,
    sourceName: removed ? null : comment.sourceName,
    creditedIn: comment.creditedIn,
    waiting: false,
  }
}
