/**
 * An expected no, with a sentence for whoever asked. Everything else that is thrown is a bug.
 * `message` is the key of a sentence in messages/, or a plain sentence for people at a terminal.
 */
export abstract class Refusal extends Error {}

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
