/** The channel on which PostgreSQL tells every process which tags moved: a JSON object of tag and number. */
export const EXPIRY_CHANNEL = 'tsuiki_expiry'

/** The channel on which each process says what it has heard: its listening session's pid, then the numbers. */
export const HEARD_CHANNEL = 'tsuiki_heard'

/** Has PostgreSQL notice within ten seconds that a machine is gone: it holds a lock, or is waited for. */
export const NOTICE_LOST_CLIENTS =
  '-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3 -c tcp_user_timeout=10000'

/** By this name the sessions that listen are found in pg_stat_activity. */
export const LISTENER_NAME = 'tsuiki-listener'
