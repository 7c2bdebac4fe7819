// What Linux tells of processes under /proc.
import fs from 'node:fs'

/** Linux counts CPU time for user space in hundredths of a second, on every architecture (`getconf CLK_TCK`). */
const TICK_MS = 10

/** A process and all that descend from it, in the order of their numbers. */
export function treeOf(root: number): number[] {
  const parents = new Map(processNumbers().map((pid) => [pid, statOf(pid)?.parent]))
  const family = new Set([root])
  for (let before = 0; before < family.size; ) {
    before = family.size
    for (const [pid, parent] of parents) if (parent !== undefined && family.has(parent)) family.add(pid)
  }
  return [...family].sort((a, b) => a - b)
}

/** CPU time that a process, its living descendants, and those that ended and were waited for have used so far, in milliseconds. */
export const cpuMilliseconds = (root: number): number =>
  treeOf(root).reduce((sum, pid) => sum + (statOf(pid)?.ticks ?? 0) * TICK_MS, 0)

/** Resident memory of one process (VmRSS) in MB of a million bytes; 0 when it is gone. */
export function residentMegabytes(pid: number): number {
  const [, kibibytes = '0'] = /^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`)) ?? []
  return (Number(kibibytes) * 1024) / 1e6
}

/** The process that started another one; 0 when that is gone. */
export const parentOf = (pid: number): number => statOf(pid)?.parent ?? 0

/** Those that it started itself. */
export const childrenOf = (pid: number): number[] => processNumbers().filter((each) => parentOf(each) === pid)

const processNumbers = () => fs.readdirSync('/proc').filter(isNumber).map(Number)

const isNumber = (name: string) => /^\d+$/.test(name)

/** From proc(5), /proc/PID/stat: the name stands in brackets and may hold anything, so counting begins behind it. */
function statOf(pid: number): { parent: number; ticks: number } | null {
  const [, afterName] = /^.*\) (.*)$/s.exec(read(`/proc/${pid}/stat`)) ?? []
  if (afterName === undefined) return null
  const fields = afterName.split(' ').map(Number)
  return { parent: fields[1] ?? 0, ticks: fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) } // its own, its children's
}

/** Empty when the process ended meanwhile. */
function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
