import type { AuditLine } from '@/lib/accounts/audit-log'
import { isMessageKey, type Language, type Translate, translator } from '@/lib/i18n/translator'

/** A line of the audit log as a sentence; a verb that has none is told as it was noted. */
export function auditSentence(line: Pick<AuditLine, 'who' | 'verb' | 'subject' | 'name'>, language: Language): string {
  const t = translator(language)
  const values = { who: line.who ?? t('audit.blog'), what: whatOf(line, t), verb: line.verb }
  const key = `audit.${line.verb}`
  return t(isMessageKey(key) ? key : 'audit.other', values)
}

/** Subjects are noted as `article 12`, `media 7 “gone.png”`, `article 12 addendum 2`, `role editor`, `redirect /old`, `settings`, `12 redirects`. */
function whatOf({ subject, name }: Pick<AuditLine, 'subject' | 'name'>, t: Translate): string {
  const [kind = '', id = ''] = subject?.split(' ') ?? []
  const role = `role.${id}`
  if (kind === 'role' && isMessageKey(role)) return t(role)
  if (name !== null) return t('audit.named', { kind, name })
  const called = /^\S+ \d+ “(.+)”$/.exec(subject ?? '')?.[1]
  if (called !== undefined) return t('audit.named', { kind, name: called })
  if (/^\d+$/.test(kind)) return t('audit.counted', { kind: id, count: Number(kind) })
  if (/^\d*$/.test(id)) return t('audit.nameless', { kind, id })
  return t('audit.named', { kind, name: (subject ?? '').slice(kind.length + 1) })
}
