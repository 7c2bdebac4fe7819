import { hash, verify } from '@node-rs/argon2'

/** Argon2id with the parameters of OWASP's Password Storage Cheat Sheet, which are the library's own: 19 MiB, 2 passes. */
export const hashOfPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'))

/** A hash of nothing that anybody types: who has no password takes as long to refuse as who has another. */
const NOBODYS = hashOfPassword(crypto.randomUUID())

/** Whether it is the password; never for a member who has none. Takes the same time in every case. */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  const isIt = await verify(hashed ?? (await NOBODYS), password.normalize('NFKC'))
  return hashed !== null && isIt
}
