import type { Fragment, Node } from '@tiptap/pm/model'
import { type EditorState, NodeSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { LARGEST_MEDIA } from '@/lib/media/limits'
import { randomBlockId } from '@/lib/richtext/body'
import { isExternal } from '@/lib/richtext/urls'
import { fetchIntoLibrary, NotStored, type StoredFile, sendFile } from './sending'
import { placeOfUpload, tellUploads, uploadsOptions } from './Uploads'
import { type UploadSign, uploadSign } from './upload-sign'

/** Sends files to the library; each comes into the text where it was put, in their order, pictures as figures, others as links. */
export function uploadFiles(view: EditorView, files: readonly File[], at = view.state.selection.from): void {
  const place = blockPlace(view.state, at)
  const begun = files.map((file) => begin(view, file, place))
  // the last one first: each comes in before those that stand at the place already
  void begun.reduceRight((before, upload) => before.then(() => send(view, upload)), Promise.resolve())
}

interface Upload {
  id: string
  file: File
  sign: UploadSign
  stopping: AbortController
}

function begin(view: EditorView, file: File, at: number): Upload {
  const id = randomBlockId()
  const stopping = new AbortController()
  const sign = uploadSign(file, uploadsOptions(view.state).stop, () => stopping.abort())
  tellUploads(view, { kind: 'begun', id, at, dom: sign.dom })
  return { id, file, sign, stopping }
}

async function send(view: EditorView, { id, file, sign, stopping }: Upload): Promise<void> {
  const { onRefused, onPicture, tooLarge } = uploadsOptions(view.state)
  try {
    if (file.size > LARGEST_MEDIA) throw new NotStored(tooLarge)
    stopping.signal.throwIfAborted() // it may have waited for its turn
    const stored = await sendFile(file, file.name, sign.progress, stopping.signal)
    const place = view.isDestroyed ? null : placeOfUpload(view.state, id)
    if (place !== null && insertStored(view, stored, file.name, place)) onPicture()
  } catch (error) {
    if (error instanceof NotStored) onRefused(error.message)
    else if (!stopping.signal.aborted) throw error
  } finally {
    sign.end()
    if (!view.isDestroyed) tellUploads(view, { kind: 'ended', id })
  }
}

/** Puts a picture of the library where the cursor is. */
export function insertPicture(view: EditorView, stored: StoredFile, alt: string | null): void {
  insertStored(view, stored, '', blockPlace(view.state, view.state.selection.from), alt)
  view.focus()
}

/** @returns whether it is a picture, which is selected then */
function insertStored(
  view: EditorView,
  stored: StoredFile,
  name: string,
  at: number,
  alt: string | null = null,
): boolean {
  const { schema, tr } = view.state
  const { src, width, height } = stored
  if (!stored.contentType.startsWith('image/')) {
    const link = schema.text(name, [schema.mark('link', { href: src })])
    view.dispatch(tr.insert(at, schema.node('paragraph', null, link)))
    return false
  }
  tr.insert(at, schema.node('figure', { src, width, height, alt }))
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView())
  return true
}

/**
 * Takes copies of what a piece of the text shows of other sites; a picture that cannot be had is taken out, with a sentence.
 * @param data pictures that came as data, by the address that stands for them
 */
export function takeInPictures(view: EditorView, piece: Fragment, data: ReadonlyMap<string, string>): void {
  const sources = new Set<string>()
  piece.descendants(({ attrs, type }) => {
    if ((type.name === 'image' || type.name === 'figure') && isElsewhere(attrs.src)) sources.add(attrs.src)
  })
  for (const src of sources) void takeIn(view, src, data.get(src))
}

async function takeIn(view: EditorView, src: string, data: string | undefined): Promise<void> {
  const { onRefused } = uploadsOptions(view.state)
  tellUploads(view, { kind: 'fetching', src, is: true })
  try {
    const stored = data === undefined ? await fetchIntoLibrary(src) : await sendData(data)
    if (!view.isDestroyed) exchange(view, src, stored)
  } catch (error) {
    if (!(error instanceof NotStored)) throw error
    onRefused(error.message)
    if (!view.isDestroyed && error.message !== '') exchange(view, src, null) // who is offline keeps the address
  } finally {
    if (!view.isDestroyed) tellUploads(view, { kind: 'fetching', src, is: false })
  }
}

async function sendData(data: string): Promise<StoredFile> {
  const file = await (await fetch(data)).blob()
  return sendFile(file, 'pasted', () => {}, new AbortController().signal)
}

/** Wherever this picture stands, the library's copy stands instead; without one, nothing but its caption does. */
function exchange(view: EditorView, src: string, stored: StoredFile | null): void {
  const { tr } = view.state
  const places: { node: Node; pos: number }[] = []
  tr.doc.descendants((node, pos) => {
    if (node.attrs.src === src) places.push({ node, pos })
  })
  for (const { node, pos } of places.reverse()) {
    if (stored) {
      const { width, height } = stored
      tr.setNodeMarkup(pos, null, { ...node.attrs, src: stored.src, width, height })
    } else if (node.type.name === 'figure' && node.content.size > 0) {
      tr.replaceWith(pos, pos + node.nodeSize, view.state.schema.node('paragraph', null, node.content))
    } else tr.delete(pos, pos + node.nodeSize)
  }
  view.dispatch(tr.setMeta('addToHistory', false))
}

const isElsewhere = (src: unknown) =>
  typeof src === 'string' && isExternal(src) && URL.parse(src, window.location.href)?.origin !== window.location.origin

/** Where a block can stand: behind the line of the cursor, or before it when there is nothing in it yet. */
function blockPlace({ doc, schema }: EditorState, at: number): number {
  const $at = doc.resolve(at)
  for (let depth = $at.depth; depth > 0; depth--) {
    const around = $at.node(depth - 1)
    const isEmpty = $at.node(depth).content.size === 0
    const index = $at.index(depth - 1) + (isEmpty ? 0 : 1)
    const { figure } = schema.nodes
    if (figure && around.canReplaceWith(index, index, figure)) return isEmpty ? $at.before(depth) : $at.after(depth)
  }
  return at
}
