import type { Said, Values } from '@/lib/i18n/translator'

/**
 * An expected no, with a sentence for whoever asked. Everything else that is thrown is a bug.
 * `message` is the key of a sentence in messages/, or a plain sentence for people at a terminal; `values` stand in the sentence.
 */
export abstract class Refusal extends Error {
  constructor(
    message: string,
    readonly values?: Values,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }

  /** What it says, as plain JSON: a form that is shown again carries it. */
  get said(): Said {
    return this.values ? { message: this.message, values: this.values } : this.message
  }
}

/** It does not exist, or the actor may not know that it does. */
export class NotFound extends Refusal {}

/** The actor sees it but may not do this to it. */
export class Forbidden extends Refusal {}

/** Nobody is signed in, and this needs somebody. */
export class SignInNeeded extends Refusal {}

/** What was asked contradicts what is stored: a taken path, a stale revision, a file that is not what it says. */
export class Conflict extends Refusal {}

/** Too much or too often. */
export class TooMany extends Refusal {}

/** What this needs does not answer just now. */
export class Unavailable extends Refusal {}
