import fs from 'node:fs'

/** What a file says; null when it is not there, or not to be read. */
export const read = (file) => {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
