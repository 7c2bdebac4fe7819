import { type Extensions, getSchema } from '@tiptap/core'
import { TaskList } from '@tiptap/extension-list'
import StarterKit from '@tiptap/starter-kit'
import { BlockAttributes } from './block-attributes'
import { Code } from './marks/code'
import { Highlight, TextColor } from './marks/colors'
import { Link } from './marks/link'
import { Keyboard, Small, Subscript, Superscript } from './marks/plain-marks'
import { Callout } from './nodes/callout'
import { CodeBlock } from './nodes/code-block'
import { DescriptionDetails, DescriptionList, DescriptionTerm } from './nodes/description-list'
import { Details, DetailsContent, DetailsSummary } from './nodes/details'
import { Document } from './nodes/document'
import { Embed } from './nodes/embed'
import { Footnote, FootnoteReference, Footnotes } from './nodes/footnotes'
import { Heading } from './nodes/heading'
import { ListItem, OrderedList, TaskItem } from './nodes/lists'
import { Figure, Image } from './nodes/pictures'
import { Ruby } from './nodes/ruby'
import { Anchor, HtmlBlock, More } from './nodes/small-things'
import { Table, TableCell, TableHeader, TableRow } from './nodes/tables'

/** All that a body can hold: the one list for the editor, the guard and everything that reads bodies. */
export const extensions: Extensions = [
  StarterKit.configure({
    document: false,
    code: false,
    codeBlock: false,
    listItem: false,
    heading: false,
    orderedList: false,
    link: false,
  }),
  Document,
  BlockAttributes,
  Heading,
  CodeBlock,
  OrderedList,
  ListItem,
  TaskList,
  TaskItem,
  Table,
  TableRow,
  TableHeader,
  TableCell,
  DescriptionList,
  DescriptionTerm,
  DescriptionDetails,
  Figure,
  Image,
  Embed,
  Details,
  DetailsSummary,
  DetailsContent,
  Callout,
  Footnotes,
  Footnote,
  FootnoteReference,
  Ruby,
  Anchor,
  More,
  HtmlBlock,
  Link,
  Code,
  Superscript,
  Subscript,
  Small,
  Keyboard,
  TextColor,
  Highlight,
]

/** The ProseMirror schema of bodies, resolved once: doing so at each use is what makes Tiptap slow on a server. */
export const schema = getSchema(extensions)
