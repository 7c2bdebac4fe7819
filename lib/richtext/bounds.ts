/** How many nodes deep a body may be, the document itself included. */
export const DEEPEST = 40
/** How large a body may be, in bytes of JSON. */
export const LARGEST = 2 * 1024 * 1024
