import { type NextRequest, NextResponse } from 'next/server'
import { resolve } from '@/lib/addresses/resolving'
import { isPersonal } from '@/lib/web/personal-cookies'

/**
 * Decides addresses before anything renders, so that every status code is real. It is no lock: with this file deleted
 * nothing becomes readable that was not.
 */
export async function proxy(request: NextRequest) {
  const { pathname, searchParams, search } = request.nextUrl
  const resolution = await resolve(pathname, searchParams)
  switch (resolution.kind) {
    case 'found':
      return found(request, (isSomebodys(request) ? resolution.twin : null) ?? resolution.page, search)
    case 'moved':
      return NextResponse.redirect(new URL(resolution.to, request.url), 301)
    case 'closed':
      return NextResponse.rewrite(request.nextUrl, { status: 404 })
    case 'gone':
      return missing(request, 410)
    case 'unknown':
      return missing(request, 404)
    case 'malformed':
      return NextResponse.rewrite(new URL('/missing/400', request.url), { status: 400 })
  }
}

const found = (request: NextRequest, page: string | undefined, search: string) =>
  page === undefined ? NextResponse.next() : NextResponse.rewrite(new URL(page + search, request.url))

/** A cookie only chooses the page: the page asks who it is. */
const isSomebodys = ({ headers }: NextRequest) => isPersonal(headers.get('cookie') ?? undefined)

const missing = (request: NextRequest, status: 404 | 410) =>
  NextResponse.rewrite(new URL(`/missing/${status}${request.nextUrl.pathname}`, request.url), { status })

// What is plainly a form's or a program's address stands where it is: to be asked cost such a request as much as all that Next does for it.
export const config = { matcher: ['/((?!_next/static/|_next/image/|api/[\\w/-]+$).*)'] }
