import { lookup as lookUp } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { Agent, type Dispatcher, request } from 'undici'
import { Conflict, Refusal } from '@/lib/errors'

export interface OutgoingLimits {
  maxBytes: number
  /** For everything together: names, redirects, the last byte. */
  timeoutMs: number
  /** Tests only: an address and port of this machine that counts as public. */
  admit?: { address: string; port: number }
}

export interface OutgoingAnswer {
  /** Where the last redirect led. */
  url: string
  contentType: string
  bytes: Uint8Array
}

const MAX_REDIRECTS = 5
const PORTS = ['', '80', '443']
const REDIRECTS = [301, 302, 303, 307, 308]

/** What is asked. What is sent by POST goes to that address alone: then no redirect is followed. */
export type Question = Pick<Dispatcher.RequestOptions, 'body' | 'headers'> & { method: 'GET' | 'HEAD' | 'POST' }

export class RedirectedTooOften extends Conflict {}

/**
 * Asks at an address that a stranger named. Whatever they named, only machines of the public internet are asked: what
 * counts is the address that is connected to, for a name can be given another address between a check and its use.
 * @param take what is made of the answer, of which it reads as much as it wants, within the limit of time
 * @throws Conflict with a sentence: no address for us, too many redirects; the errors of undici as they are
 */
export async function askPublic<T>(
  address: string,
  limits: OutgoingLimits,
  question: Question,
  take: (url: URL, answer: Dispatcher.ResponseData) => T | Promise<T>,
): Promise<T> {
  const agent = new Agent({ connect: { lookup: guardedLookUp(limits) }, maxHeaderSize: 32 * 1024 })
  const signal = AbortSignal.timeout(limits.timeoutMs)
  try {
    let url = guardedUrl(address, limits)
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      const answer = await request(url, { dispatcher: agent, signal, ...question })
      answer.body.on('error', () => {}) // it may be left in the middle
      const next = question.method !== 'POST' && REDIRECTS.includes(answer.statusCode) && answer.headers.location
      if (!next) return await take(url, answer)
      answer.body.destroy()
      url = guardedUrl(URL.parse(String(next), url)?.href ?? '', limits)
    }
    throw new RedirectedTooOften(`${address} redirects more than ${MAX_REDIRECTS} times.`)
  } finally {
    await agent.destroy()
  }
}

/**
 * Fetches a document at an address that a stranger named.
 * @param form sent by POST
 * @throws Conflict with a sentence: no address for us, not reachable, no success, too large, too slow, too many redirects
 */
export async function fetchPublic(
  address: string,
  limits: OutgoingLimits,
  form?: URLSearchParams,
): Promise<OutgoingAnswer> {
  try {
    return await askPublic(address, limits, questionOf(form), async (url, answer) => ({
      url: url.href,
      ...(await wholeAnswer(url, answer, limits.maxBytes)),
    }))
  } catch (error) {
    throw inASentence(error, address, limits)
  }
}

/** Of version 6, all that was ever given to machines of the internet (IANA, "IPv6 Global Unicast Address Assignments"). */
const GIVEN_OUT = ipaddr.IPv6.parseCIDR('2000::/3')

/** Whether an address belongs to a machine of the public internet: no private, local, mapped, tunnelled or reserved one. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  return parsed.range() === 'unicast' && (parsed instanceof ipaddr.IPv4 || parsed.match(GIVEN_OUT))
}

const FORM = 'application/x-www-form-urlencoded; charset=utf-8'
const HEADERS = { 'user-agent': 'Tsuiki', accept: '*/*', 'accept-encoding': 'identity' }

const questionOf = (form?: URLSearchParams): Question =>
  form
    ? { method: 'POST', body: form.toString(), headers: { ...HEADERS, 'content-type': FORM } }
    : { method: 'GET', headers: HEADERS }

/** The address, if it is one that we may ask. @throws Conflict */
export function guardedUrl(address: string, limits: OutgoingLimits): URL {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) throw new Conflict(`${address || 'It'} is no http or https address.`)
  if (url.username || url.password) throw new Conflict(`${url.host} is asked for with a password in its address.`)
  if (!PORTS.includes(url.port) && url.port !== String(limits.admit?.port))
    throw new Conflict(`${url.host} is asked for at a port other than 80 and 443.`)
  // an address in figures is connected to without being looked up
  const figures = url.hostname.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(figures) && !isAdmitted(figures, limits)) throw notPublic(url.hostname)
  return url
}

/** Looks a name up, and leaves out every address that is not public. */
const guardedLookUp =
  (limits: OutgoingLimits): LookupFunction =>
  (hostname, options, callback) => {
    lookUp(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '')
      const admitted = addresses.filter(({ address }) => isAdmitted(address, limits))
      const [first] = admitted
      if (!first) return callback(notPublic(hostname), '')
      if (options.all) callback(null, admitted)
      else callback(null, first.address, first.family)
    })
  }

const isAdmitted = (address: string, { admit }: OutgoingLimits) =>
  isPublicAddress(address) || address === admit?.address

const notPublic = (host: string) => new Conflict(`${host} is not on the public internet.`)

async function wholeAnswer(url: URL, answer: Dispatcher.ResponseData, maxBytes: number) {
  const { statusCode, headers, body } = answer
  if (statusCode >= 200 && statusCode <= 299)
    return { contentType: String(headers['content-type'] ?? ''), bytes: await bytesOf(url, answer, maxBytes) }
  body.destroy()
  throw new Conflict(`${url.href} answered with status ${statusCode}.`)
}

/** The body of an answer. @throws Conflict with a sentence when it is compressed, or larger than that */
export async function bytesOf(
  url: URL,
  { headers, body }: Pick<Dispatcher.ResponseData, 'headers' | 'body'>,
  maxBytes: number,
): Promise<Uint8Array> {
  try {
    if ((headers['content-encoding'] ?? 'identity') !== 'identity')
      throw new Conflict(`${url.href} answered compressed, though asked not to.`)
    const tooLarge = () => new Conflict(`${url.href} is larger than ${maxBytes} bytes.`)
    if (Number(headers['content-length'] ?? 0) > maxBytes) throw tooLarge()
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > maxBytes) throw tooLarge()
      chunks.push(chunk)
    }
    return new Uint8Array(Buffer.concat(chunks))
  } finally {
    body.destroy()
  }
}

function inASentence(error: unknown, address: string, { timeoutMs }: OutgoingLimits): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error
  if (error.name === 'TimeoutError') return new Conflict(`${address} took longer than ${timeoutMs / 1000} seconds.`)
  const code = 'code' in error ? error.code : undefined
  return typeof code === 'string' ? new Conflict(`${address} cannot be reached (${code}).`) : error
}
