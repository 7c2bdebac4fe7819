/** The parser alone, without the tables of all properties. */
declare module 'css-tree/parser' {
  export { parse as default } from 'css-tree'
}
