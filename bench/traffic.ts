import type { CDPSession } from '@playwright/test'

export const KINDS = ['document', 'style', 'script', 'font', 'image', 'other'] as const
type Kind = (typeof KINDS)[number]

export interface Traffic {
  requests: number
  /** As they came over the line, headers included. */
  bytes: Record<Kind, number>
  html: { raw: number; transferred: number; encoding: string }
}

/** What Chromium calls them; all else is other. */
const KIND_OF: Record<string, Kind> = {
  Document: 'document',
  Stylesheet: 'style',
  Script: 'script',
  Font: 'font',
  Image: 'image',
}

/** Counts what a page loads from now on. @returns how to learn what has come so far */
export function watchTraffic(devtools: CDPSession): () => Traffic {
  const kinds = new Map<string, Kind>()
  const bytes: Traffic['bytes'] = { document: 0, style: 0, script: 0, font: 0, image: 0, other: 0 }
  const html = { raw: 0, transferred: 0, encoding: 'identity' }
  devtools.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (!request.url.startsWith('data:')) kinds.set(requestId, KIND_OF[type ?? ''] ?? 'other')
  })
  devtools.on('Network.responseReceived', ({ requestId, response }) => {
    if (kinds.get(requestId) === 'document')
      html.encoding = headerOf(response.headers, 'content-encoding') ?? 'identity'
  })
  devtools.on('Network.dataReceived', ({ requestId, dataLength }) => {
    if (kinds.get(requestId) === 'document') html.raw += dataLength
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId)
    if (kind) bytes[kind] += encodedDataLength
  })
  return () => ({ requests: kinds.size, bytes, html: { ...html, transferred: bytes.document } })
}

const headerOf = (headers: Record<string, string>, name: string) =>
  Object.entries(headers).find(([given]) => given.toLowerCase() === name)?.[1]
