/** What a program may do with a member's token: read their articles and drafts, or change them as well. */
export const SCOPES = ['read', 'write'] as const
export type Scope = (typeof SCOPES)[number]
