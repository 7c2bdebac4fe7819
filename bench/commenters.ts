// Readers who write comments, each in a network of their own: told to the blog as a proxy in front tells it (TRUST_PROXY=loopback).
import http from 'node:http'
import { text as textOf } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

/** What one reader sends: the form under an article. */
export interface Form {
  article: number
  name: string
  text: string
  url?: string
  /** The comment that it answers. */
  parent?: number
  /** Drawn by the form, where it draws one. */
  key?: string
}

export interface Answer {
  status: number
  /** Where it leads, without the blog's origin. */
  location: string
  cookies: string[]
  body: string
}

/** A blog that is asked over so many connections at most. */
export class CommentedBlog {
  private readonly agent: http.Agent

  constructor(
    private readonly origin: string,
    connections: number,
  ) {
    this.agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  }

  /** Sends a comment as the form under an article does. @param reader a number, which is a network of its own */
  post(reader: number, form: Form, headers: Record<string, string> = {}): Promise<Answer> {
    return this.submit('/api/comments', fieldsOf(form), { ...headers, 'x-forwarded-for': networkOf(reader) })
  }

  /** Sends a form. */
  submit(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> {
    const body = new URLSearchParams(fields).toString()
    return answered(this.request('POST', path, { ...headers, ...headersOf(body) }), body)
  }

  /** Sends it and goes away, with the answer on its way or not yet made. */
  async postAndHangUp(reader: number, form: Form, afterMs: number): Promise<void> {
    const body = new URLSearchParams(fieldsOf(form)).toString()
    const headers = { ...headersOf(body), 'x-forwarded-for': networkOf(reader) }
    const request = this.request('POST', '/api/comments', headers)
    const answer = answered(request, body).catch(() => {})
    await Promise.race([answer, sleep(afterMs)])
    request.destroy()
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return answered(this.request('GET', path, headers))
  }

  close(): void {
    this.agent.destroy()
  }

  private request(method: string, path: string, headers: Record<string, string> = {}): http.ClientRequest {
    return http.request(this.origin + path, { method, headers, agent: this.agent })
  }
}

function answered(request: http.ClientRequest, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.on('response', (response) => {
      const { statusCode: status = 0, headers } = response
      const told = { status, location: pathOf(headers.location), cookies: headers['set-cookie'] ?? [] }
      textOf(response).then((body) => resolve({ ...told, body }), reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** An address without the blog's origin. */
const pathOf = (location = '') => location.replace(/^https?:\/\/[^/]*/, '')

function fieldsOf({ article, name, text, url = '', parent, key = '' }: Form): Record<string, string> {
  const fields = { article: String(article), name, text, url, email: '', subject: '', moment: '', key }
  return { ...fields, ...(parent !== undefined && { parent: String(parent) }) }
}

const headersOf = (body: string): Record<string, string> => ({
  'content-type': 'application/x-www-form-urlencoded',
  'content-length': String(Buffer.byteLength(body)),
})

/** One of 16 million. */
const networkOf = (reader: number) => `10.${(reader >> 16) & 255}.${(reader >> 8) & 255}.${reader & 255}`

const LETTERS = 'あいうえおかきくけこさしすせそたちつてと'

/** Words that no other number has, without figures: a copy is one whatever its figures. */
export const wordsOf = (number: number): string =>
  `${[...number.toString(20)].map((digit) => LETTERS[Number.parseInt(digit, 20)]).join('')}の手順のあと再起動したら直りました。USB を抜いておくのが大事なようです。`
