/** Kinds of call-outs; `box` says nothing but that a passage is set apart. */
export const CALLOUTS = ['box', 'note', 'tip', 'important', 'warning', 'caution'] as const
export type CalloutKind = (typeof CALLOUTS)[number]
