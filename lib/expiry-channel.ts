/** The channel on which PostgreSQL tells every process which tags moved: a JSON object of tag and number. */
export const EXPIRY_CHANNEL = 'tsuiki_expiry'

/** The channel on which each process says what it has heard: its listening session's pid, then the numbers. */
export const HEARD_CHANNEL = 'tsuiki_heard'

/** By this name the sessions that listen are found in pg_stat_activity. */
export const LISTENER_NAME = 'tsuiki-listener'
