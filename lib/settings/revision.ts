import { createHash } from 'node:crypto'
import type { Site } from './queries'

/** Tells one state of the settings from every other: a form carries it, so that nobody undoes what they have not seen. */
export const revisionOf = (site: Site): string =>
  createHash('sha256').update(JSON.stringify(site)).digest('base64url').slice(0, 16)
