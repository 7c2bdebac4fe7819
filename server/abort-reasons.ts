/**
 * Has the stack of every abort's reason read at once, in this thread.
 *
 * React ends each of its renders by an abort whose reason is an error that nobody looks at. V8 keeps the frames of an error,
 * and all that their functions hold, until its stack is first read: the whole request, and by the queue of immediates those
 * that were rendered beside it, and so on. Under steady load nothing of what was rendered was ever let go of
 * (react/react#37288, vercel/next.js#97351).
 */
export function readStacksOfAborts(): void {
  const { abort } = AbortController.prototype
  AbortController.prototype.abort = function (this: AbortController, reason?: unknown) {
    abort.call(this, reason)
    const { reason: given } = this.signal // one is made when none is named
    if (given instanceof Error) void given.stack
  }
}
