/** Elements whose content is a line or lines of their own. */
export const BOXES = new Set(
  `address article aside body center dd dialog div dt fieldset figcaption footer form header hgroup html legend li main
  nav optgroup p search section summary tbody td tfoot th thead tr caption`.split(/\s+/),
)

/** Elements in a line that are marks. */
export const MARKS: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  var: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  code: 'code',
  tt: 'code',
  samp: 'code',
  kbd: 'keyboard',
  sup: 'superscript',
  sub: 'subscript',
  small: 'small',
  mark: 'highlight',
}

/** Elements that show nothing, and those whose effect nobody wants back. */
export const UNSEEN = new Set(
  'base basefont col colgroup datalist head link meta noembed noframes param script source style template title track'.split(
    ' ',
  ),
)

/** Elements that no node of ours can hold, but which say something as HTML. */
export const KEPT_AS_HTML = new Set('audio meter progress select video'.split(' '))

/** Elements within preformatted text that a block of code cannot hold. */
export const NOT_IN_CODE = new Set(
  'table ul ol dl img iframe object embed video audio form select h1 h2 h3 h4 h5 h6 blockquote figure details ruby pre'.split(
    ' ',
  ),
)
