import { handlers } from '@/lib/auth/door'

/** Auth.js: its own callbacks, for ways in that lead over another site. Forms of ours post to /api/sign-in. */
export const { GET, POST } = handlers
