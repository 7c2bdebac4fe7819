/** How many spam comments, and how many real ones, had a trait; or how many of each were learned altogether. */
export interface Count {
  spam: number
  real: number
}

/** Below this many of each kind the filter has no opinion: what it saw is chance. */
const FEWEST_LESSONS = 8
/** What one knows of a trait before it was ever seen, and how many sightings outweigh that (Robinson 2003). */
const UNKNOWN = { probability: 0.5, weight: 1.5 }
/** Traits that say next to nothing are left out, and of the others the strongest speak. */
const LEAST_TELLING = 0.2
const MOST_SPEAKING = 60

/**
 * How likely a comment is spam, from 0 to 1, by the traits it has; 0.5 where the filter does not know. Robinson's combination
 * by Fisher's method: unlike the plain product of Bayes it stays in the middle when the evidence contradicts itself.
 * @param traits counts of the traits of this comment that were ever seen
 * @param lessons how many comments were learned
 */
export function spamLikelihood(traits: Count[], lessons: Count): number {
  if (Math.min(lessons.spam, lessons.real) < FEWEST_LESSONS) return 0.5
  const speaking = traits
    .map((trait) => probabilityOf(trait, lessons))
    .filter((probability) => Math.abs(probability - 0.5) >= LEAST_TELLING)
    .sort((one, other) => Math.abs(other - 0.5) - Math.abs(one - 0.5))
    .slice(0, MOST_SPEAKING)
  if (speaking.length === 0) return 0.5
  const sumOf = (each: (probability: number) => number) => speaking.reduce((sum, one) => sum + Math.log(each(one)), 0)
  const spam = 1 - chiSquared(-2 * sumOf((one) => 1 - one), speaking.length)
  const real = 1 - chiSquared(-2 * sumOf((one) => one), speaking.length)
  return (1 + spam - real) / 2
}

function probabilityOf({ spam, real }: Count, lessons: Count): number {
  const inSpam = spam / lessons.spam
  const inReal = real / lessons.real
  const seen = spam + real
  if (seen === 0) return UNKNOWN.probability
  return (UNKNOWN.weight * UNKNOWN.probability + (seen * inSpam) / (inSpam + inReal)) / (UNKNOWN.weight + seen)
}

/** The chance that a chi-squared variable with twice as many degrees of freedom is at least so large. */
function chiSquared(value: number, halfOfDegrees: number): number {
  const half = value / 2
  let term = Math.exp(-half)
  let sum = term
  for (let at = 1; at < halfOfDegrees; at++) {
    term *= half / at
    sum += term
  }
  return Math.min(1, sum)
}
