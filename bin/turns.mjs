// One process at a time: whoever holds a file has the turn. Uses Node's own modules only.
import fs from 'node:fs'
import path from 'node:path'
import { read } from './files.mjs'

/** How long a turn may show no sign of life. Installing packages blocks this process, so it is long. */
const ABANDONED_MS = { preparing: 600_000, building: 20_000 }

/** Waits while another process holds the file, then holds it. A holder shows that it lives by touching the file. */
export async function takeTurn(file) {
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (isAbandoned(file)) takeAway(file)
    else await new Promise((resolve) => setTimeout(resolve, 500))
  }
  const isOurs = () => read(file) === String(process.pid) // who slept too long may have lost it
  const beat = setInterval(() => isOurs() && fs.utimesSync(file, new Date(), new Date()), 2_000)
  beat.unref()
  return () => {
    clearInterval(beat)
    if (isOurs()) fs.rmSync(file, { force: true })
  }
}

/** Its holder is dead, or says nothing: a number alone may by now be another process's. */
function isAbandoned(file) {
  const pid = Number(read(file))
  const age = Date.now() - (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
  if (pid > 0 && (pid === process.pid || !isAlive(pid))) return true
  return age > (ABANDONED_MS[path.basename(file)] ?? 20_000)
}

/** Renamed first, so that of two who wait only one takes it away. */
function takeAway(file) {
  try {
    fs.renameSync(file, `${file}.${process.pid}`)
    fs.rmSync(`${file}.${process.pid}`, { force: true })
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

/** Whether there is a process with this number, be it somebody else's. */
export function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
