/** Why a comment is held, or is here no more, for the moderator's eyes: its writer is never told. */
export const REASONS = [
  ...['honeypot', 'tooQuick', 'blockedWord', 'blockedAddress', 'blockedNetwork', 'blockedSender', 'links'],
  ...['foreignScript', 'knownSpam', 'duplicate', 'flood', 'surelySpam', 'likeSpam', 'secondOpinion'],
  ...['disguise', 'learned'],
  // of a page elsewhere that spoke of the article
  ...['sourceGone', 'linkGone'],
] as const
export type Reason = (typeof REASONS)[number]

/** These follow from what was decided about others: a comment that waits may win or lose them. */
export const LIKENESS: ReadonlySet<Reason> = new Set(['knownSpam', 'duplicate', 'surelySpam', 'likeSpam'])

/** Why a mention was taken away by its own page: no more so once a member has decided about it. */
export const OF_ITS_PAGE = ['sourceGone', 'linkGone'] as const satisfies Reason[]

/** With these it is spam; with the others a person decides. */
const DAMNING: ReadonlySet<Reason> = new Set([
  ...(['honeypot', 'blockedWord', 'blockedAddress', 'blockedNetwork', 'blockedSender'] as const),
  ...(['knownSpam', 'surelySpam'] as const),
])

export const isDamning = (reason: Reason): boolean => DAMNING.has(reason)
