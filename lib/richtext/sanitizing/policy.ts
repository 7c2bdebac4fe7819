import type { Schema } from 'hast-util-sanitize'

const names = (list: string) => list.trim().split(/\s+/)

/** Elements of sanitised HTML. Of all others only the content stays. */
const ELEMENTS = new Set(
  names(`a abbr address article aside audio b bdi bdo big blockquote br button caption center cite code col colgroup
    dd del details dfn div dl dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img input
    ins kbd label legend li main mark menu meter nav ol optgroup option p pre progress q rb rp rt rtc ruby s samp section
    select small source span strike strong sub summary sup table tbody td textarea tfoot th thead time tr tt u ul var
    video wbr`),
)

const DISABLED = { disabled: true }

/** The allow-list; addresses, styles and ids are looked at once more in `securing.ts`. */
export const POLICY: Schema = {
  tagNames: [...ELEMENTS],
  strip: names('script style template title noembed noframes'),
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
  attributes: {
    '*': ['id', 'title', 'lang', 'dir', 'align', 'style'],
    a: ['href', 'name'],
    audio: ['src'],
    col: ['span', 'width'],
    colgroup: ['span', 'width'],
    details: ['open'],
    font: ['color', 'size'],
    img: ['src', 'alt', 'width', 'height'],
    input: [['type', 'checkbox', 'radio', 'text', 'number', 'button'], 'checked', 'value', 'size'],
    meter: ['min', 'max', 'value'],
    ol: ['start', 'reversed', 'type'],
    li: ['value'],
    option: ['selected', 'value'],
    progress: ['max', 'value'],
    source: ['src', 'type'],
    table: ['border', 'cellPadding', 'cellSpacing', 'width', 'summary', 'bgColor'],
    td: ['colSpan', 'rowSpan', 'vAlign', 'width', 'height', 'bgColor'],
    th: ['colSpan', 'rowSpan', 'vAlign', 'width', 'height', 'bgColor', 'scope'],
    tr: ['vAlign', 'bgColor'],
    textarea: ['rows', 'cols'],
    time: ['dateTime'],
    video: ['src', 'width', 'height'],
  },
  required: {
    audio: { controls: true, preload: 'none' },
    button: { ...DISABLED, type: 'button' },
    fieldset: DISABLED,
    input: DISABLED,
    select: DISABLED,
    textarea: DISABLED,
    video: { controls: true, preload: 'none' },
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
  ancestors: {},
}
