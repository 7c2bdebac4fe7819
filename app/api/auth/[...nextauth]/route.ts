import { handlers } from '@/lib/auth/door'

/** Auth.js: what it answers by itself, which tells nothing and opens nothing. Every way in of ours is under /api/sign-in. */
export const { GET, POST } = handlers
