import { OPENID_SECONDS } from '@/lib/auth/openid'
import { carriedCookie } from '@/lib/web/carried-cookie'

/** Carries what somebody was sent to the provider with: it comes back with them, over another site. */
export const question = carriedCookie('tsuiki-openid', OPENID_SECONDS)
