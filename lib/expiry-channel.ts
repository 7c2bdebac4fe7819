/** The channel on which PostgreSQL tells every process which tags moved: a JSON object of tag and number. */
export const EXPIRY_CHANNEL = 'tsuiki_expiry'
