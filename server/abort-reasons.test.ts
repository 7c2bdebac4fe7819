import { setTimeout as sleep } from 'node:timers/promises'
import v8 from 'node:v8'
import vm from 'node:vm'
import { afterEach, expect, test } from 'vitest'
import { readStacksOfAborts } from './abort-reasons'

v8.setFlagsFromString('--expose-gc')
const collect: () => void = vm.runInNewContext('gc')

const { abort } = AbortController.prototype
afterEach(() => {
  AbortController.prototype.abort = abort
})

/** What a render holds while it ends by an abort. */
class Render {
  readonly controller = new AbortController()

  end(hasReason: boolean) {
    if (hasReason) this.controller.abort(new Error('done'))
    else this.controller.abort()
  }
}

/** Whether an ended render is still held when only its signal is. */
async function isHeld(hasReason: boolean): Promise<boolean> {
  const [signal, held] = ended(hasReason)
  for (let turn = 0; turn < 3; turn++) {
    await sleep(0) // what a WeakRef gave out is kept until the end of a turn
    collect()
  }
  expect(signal.aborted).toBe(true)
  return held.deref() !== undefined
}

function ended(hasReason: boolean): [AbortSignal, WeakRef<Render>] {
  const render = new Render()
  render.end(hasReason)
  return [render.controller.signal, new WeakRef(render)]
}

test('an abort’s reason holds what was being done, until its stack is read', async () => {
  expect(await isHeld(true)).toBe(true) // else we need none of this any more
  readStacksOfAborts()
  expect(await isHeld(true)).toBe(false)
  expect(await isHeld(false)).toBe(false)
})

test('an abort is as it was: its reason, its listeners, and no second one', () => {
  readStacksOfAborts()
  const controller = new AbortController()
  const heard: unknown[] = []
  controller.signal.addEventListener('abort', () => heard.push(controller.signal.reason))
  controller.abort('because')
  controller.abort(new Error('again'))
  expect(heard).toEqual(['because'])
  const bare = new AbortController()
  bare.abort()
  expect(bare.signal.reason).toMatchObject({ name: 'AbortError' })
})
