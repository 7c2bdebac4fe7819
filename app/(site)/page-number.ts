/** A page's number in a path: two or more, as the first page is the list's own address. Null for anything else. */
export function pageNumber(segment: string): number | null {
  return /^[1-9]\d{0,5}$/.test(segment) && segment !== '1' ? Number(segment) : null
}
