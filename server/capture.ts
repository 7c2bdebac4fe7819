import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

/** A whole answer of Next's, before anybody is told of it. */
export interface Captured {
  status: number
  headers: Map<string, string>
  /** Set-Cookie is the one header that cannot be joined (RFC 9110 §5.3). */
  cookies: string[]
  body: Buffer
}

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Asks Next for a page as nobody in particular: of the reader's request it sees the address alone, so that no header can
 * get into a page that others are given, and a reader who leaves does not end the making.
 * @param url path and query
 * @param host what the page may think it was asked as
 */
export async function capture(handle: Handle, url: string, host: string): Promise<Captured> {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = url
  request.headers = { host }
  request.push(null)
  const response = new CapturedResponse(request)
  await handle(request, response)
  await response.ended
  return {
    status: response.statusCode,
    headers: headersOf(response),
    cookies: [response.getHeader('set-cookie') ?? []].flat().map(String),
    body: Buffer.concat(response.chunks),
  }
}

/** A response that leads nowhere. */
class CapturedResponse extends ServerResponse {
  readonly chunks: Buffer[] = []
  readonly ended: Promise<void>
  private settle = () => {}

  constructor(request: IncomingMessage) {
    super(request)
    this.ended = new Promise((resolve, reject) => {
      this.settle = resolve
      this.once('error', reject)
      this.once('close', () => reject(new Error(`The page ${request.url} was given up.`)))
    })
    this.ended.catch(() => {}) // whoever waits for it hears of it
  }

  /** A page that broke off is no page. */
  override destroy(error?: Error): this {
    if (!this.finished) this.emit('error', error ?? new Error('The page was given up.'))
    return super.destroy()
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status
    const headers = rest.find((part) => typeof part === 'object' && part !== null)
    for (const [name, value] of Object.entries(headers ?? {})) this.setHeader(name, value)
    return this
  }

  override flushHeaders(): void {}

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.take(chunk)
    called(rest)
    return true
  }

  override end(...parts: unknown[]): this {
    if (this.finished) return this
    this.take(parts[0])
    this.finished = true
    called(parts)
    process.nextTick(() => {
      this.emit('prefinish')
      this.emit('finish')
      this.settle()
      this.emit('close')
    })
    return this
  }

  private take(chunk: unknown): void {
    if (typeof chunk === 'string') this.chunks.push(Buffer.from(chunk))
    else if (chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk))
  }
}

/** Calls the callback among the arguments of `write` or `end`. */
function called(parts: unknown[]): void {
  const callback = parts.find((part) => typeof part === 'function')
  if (callback) queueMicrotask(callback as () => void)
}

function headersOf(response: ServerResponse): Map<string, string> {
  const headers = new Map<string, string>()
  for (const [name, value] of Object.entries(response.getHeaders()))
    if (value !== undefined && name !== 'set-cookie')
      headers.set(name, Array.isArray(value) ? value.join(', ') : String(value))
  return headers
}
