import { searchForTyped } from '@/lib/transfer/typed-addenda'

const EVERY_MS = 60_000
/** Articles between two breaths. */
const AT_ONCE = 40

/** Looks imported articles through for addenda that were typed into them, soon after they came or were changed. @returns how to stop */
export function startLookingThrough(): () => void {
  let timer: NodeJS.Timeout
  let isStopped = false
  const look = async () => {
    const looked = await searchForTyped(AT_ONCE).catch(() => 0) // the database is away: a minute later it will do as well
    if (isStopped) return
    timer = setTimeout(look, looked < AT_ONCE ? EVERY_MS : 100)
    timer.unref()
  }
  void look()
  return () => {
    isStopped = true
    clearTimeout(timer)
  }
}
