import { networkOf } from '@/lib/network'
import type { Device } from './sessions'

/** Who asks, by headers that server/ has set or passed on: it lets nobody claim an address of their own. */
export const deviceOf = (headers: Headers): Device => ({
  network: networkOf(headers.get('x-forwarded-for') ?? 'unknown'),
  name: headers.get('user-agent'),
})
