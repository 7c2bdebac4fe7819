/** What the name of a programming language may look like. */
export const CODE_LANGUAGE = /^[\w+#.-]{1,40}$/
