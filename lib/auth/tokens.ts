import { randomBytes } from 'node:crypto'
import { keyedHash } from '@/lib/encryption'

/** A secret for a link or a cookie: 256 bits, safe in addresses. Only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** By this a token is found without being kept. */
export const hashOfToken = (token: string): Buffer<ArrayBuffer> => keyedHash(`token ${token}`)
