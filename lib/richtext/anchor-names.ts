/** What may be the name of a place in a body: no blanks, and nothing that the page itself uses as an id. */
export const ANCHOR_NAME =
  /^(?!(?:b|fn|fnref|addendum|comment)-|(?:main|found|comments|comments-heading)$)[^\s"'<>&]{1,200}$/
