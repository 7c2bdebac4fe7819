import { notFound } from 'next/navigation'
import { AuditLog } from '@/components/accounts/AuditLog'
import { auditLog } from '@/lib/accounts/audit-log'
import { members } from '@/lib/accounts/queries'
import { memberOrSignIn } from '@/lib/auth/session'
import { translator } from '@/lib/i18n/translator'
import { site } from '@/lib/settings/cached'
import { idParam } from '@/lib/web/params'

interface Props {
  searchParams: Promise<{ member?: string; before?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('audit.title') }
}

export default async function AuditPage({ searchParams }: Props) {
  const actor = await memberOrSignIn('/studio/audit')
  const { member, before } = await searchParams
  const asked = { memberId: idParam(member ?? ''), before: idParam(before ?? '') }
  const [log, everybody, blog] = await Promise.all([auditLog(actor, asked), members(actor), site()])
  if (!log || !everybody) notFound()
  return <AuditLog {...log} {...asked} members={everybody} site={blog} />
}
