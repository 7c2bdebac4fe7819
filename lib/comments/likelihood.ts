import { TRAIT_NUMBERS } from './traits'

/** What each trait says for spam (above 0) or against it, by its number; at 0 what is so of every comment. */
export type Weights = Float32Array

/** A comment of which it is known what it is. */
export interface Lesson {
  /** Numbers of its traits, and how loud each speaks. */
  traits: ReadonlyMap<number, number>
  isSpam: boolean
  /** How much it counts: 1 for a decision of this blog. */
  counts: number
}

const ROUNDS = 12
const STEP = 0.3
/** So much a weight is pulled back each time: what was seen once is hardly believed. */
const MODESTY = 0.0005

/** How likely a comment with these traits is spam, from 0 to 1. */
export function likelihood(weights: Weights, traits: Lesson['traits']): number {
  let sum = weights[0] ?? 0
  for (const [number, loudness] of traits) sum += (weights[number] ?? 0) * loudness
  return 1 / (1 + Math.exp(-sum))
}

/**
 * Finds what each trait says, by logistic regression with steps that shrink for each trait as it was seen (Duchi, Hazan, Singer
 * 2011): of words that always come together each gets its part, where counting would believe the same thing many times. The same
 * lessons in the same order give the same weights. It breathes after every round, so that a process that serves goes on serving.
 */
export async function learnt(lessons: readonly Lesson[], breathe: () => Promise<void>): Promise<Weights> {
  const weights = new Float32Array(TRAIT_NUMBERS)
  const seen = new Float32Array(TRAIT_NUMBERS).fill(1e-8)
  for (let round = 0; round < ROUNDS; round++) {
    for (const lesson of shuffled(lessons, round)) learnOne(weights, seen, lesson)
    await breathe()
  }
  return weights
}

function learnOne(weights: Weights, seen: Float32Array, { traits, isSpam, counts }: Lesson): void {
  const error = (likelihood(weights, traits) - (isSpam ? 1 : 0)) * counts
  for (const [number, loudness] of traits) {
    const slope = error * loudness + MODESTY * (weights[number] ?? 0)
    seen[number] = (seen[number] ?? 0) + slope * slope
    weights[number] = (weights[number] ?? 0) - (STEP * slope) / Math.sqrt(seen[number] ?? 1)
  }
  weights[0] = (weights[0] ?? 0) - (STEP / 10) * error
}

/** Another order each round, the same each time: by strides that share no factor with the number of lessons. */
function* shuffled<T>(things: readonly T[], round: number): Generator<T> {
  const count = things.length
  const stride = STRIDES.filter((prime) => count % prime !== 0)[round % 4] ?? 1
  for (let at = 0; at < count; at++) yield things[(at * stride + round) % count] as T
}
const STRIDES = [7_919, 104_729, 1_299_709, 15_485_863, 179_424_673, 32_452_843]
