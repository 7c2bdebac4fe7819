import { randomUUID } from 'node:crypto'
import { siteUrl } from '@/lib/env'
import { MEMBER_COOKIE, signed } from './personal-cookies'

const SECONDS = 400 * 24 * 60 * 60

/** Marks a browser as a member's: from now on its pages are made for it alone. Who they are is told by the session. */
export const markMember = (isTrusted: boolean): HeadersInit => ({
  'set-cookie': cookie(signed(MEMBER_COOKIE, randomUUID()), isTrusted ? `; Max-Age=${SECONDS}` : ''),
})

export const unmarkMember = (): HeadersInit => ({ 'set-cookie': cookie('', '; Max-Age=0') })

const cookie = (value: string, lifetime: string) =>
  `${MEMBER_COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax${siteUrl().startsWith('https:') ? '; Secure' : ''}${lifetime}`
