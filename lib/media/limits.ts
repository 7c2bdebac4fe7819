/** Bytes of a megabyte, as limits are told. */
export const MB = 1024 * 1024
/** Bytes of one file. */
export const LARGEST_MEDIA = 50 * MB
/** Bytes of the files of one form; server/manners.ts lets in a little more, for their names and what parts them. */
export const LARGEST_UPLOAD = 120 * MB
