import { type Actor, isEditor } from '@/lib/auth/actor'

/** The headings are the whole blog's: owner and editors arrange them. Authors file their articles, and may make one by doing so. */
export const canArrangeCategories = (actor: Actor): boolean => isEditor(actor)
