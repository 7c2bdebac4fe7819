/** A segment of the URL as it is stored: params arrive percent-encoded. Null when its escapes are malformed. */
export function decodedParam(segment: string): string | null {
  try {
    return decodeURIComponent(segment).normalize('NFC')
  } catch {
    return null
  }
}

/** A segment of the URL as an id of the database, or null when it can be none. */
export const idParam = (segment: string): number | null =>
  /^[1-9]\d{0,9}$/.test(segment) && Number(segment) <= 2_147_483_647 ? Number(segment) : null
