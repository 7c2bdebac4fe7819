/** Signs that mean Markdown wherever they stand, and signs that mean it when there are several. */
const CLEAR = [
  /^#{1,6} \S/m,
  /^(```|~~~)[\w+-]*\n[\s\S]*?^\1/m,
  /^\|?.+\|.+\n\|? *:?-{2,}.*\|/m,
  /(?:^|[^!\\])\[[^\]\n]+\]\((?:https?:|\/|#)[^)\s]*\)/,
]
const LIKELY = [
  /^ {0,3}[-*+] \S.*\n+ {0,3}[-*+] \S/m,
  /^\d+\. \S.*\n+\d+\. \S/m,
  /^> \S/m,
  /\*\*\S[^*\n]*\*\*/,
  /`[^`\n]+`/,
  /^[-*] \[[ x]\] /m,
  /!\[[^\]\n]*\]\([^)\s]+\)/,
  /^(?:---|\*\*\*)$/m,
]
const ENOUGH = 2

/** Whether a plain text was clearly written as Markdown, and does not only happen to hold a star. */
export function isMarkdown(text: string): boolean {
  if (/^\s*</.test(text)) return false
  const likely = LIKELY.filter((sign) => sign.test(text)).length
  return likely >= ENOUGH || CLEAR.some((sign) => sign.test(text))
}
