import { searchForTyped } from '@/lib/transfer/typed-addenda'
import { againAndAgain } from './again-and-again'

const EVERY_MS = 60_000
const BREATH_MS = 100
/** Articles between two breaths. */
const AT_ONCE = 40

/** Looks imported articles through for addenda that were typed into them, soon after they came or were changed. @returns how to stop */
export const startLookingThrough = (): (() => void) =>
  againAndAgain(async () => ((await searchForTyped(AT_ONCE)) < AT_ONCE ? EVERY_MS : BREATH_MS))
