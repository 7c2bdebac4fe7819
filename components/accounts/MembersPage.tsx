import { Done } from '@/components/ui/Done'
import { Refused } from '@/components/ui/Refused'
import rows from '@/components/ui/Rows.module.css'
import type { ListedMember, OpenInvite } from '@/lib/accounts/queries'
import { type MessageKey, translator } from '@/lib/i18n/translator'
import type { Site } from '@/lib/settings/queries'
import type { FormState } from '@/lib/web/forms'
import { InviteLinkForm } from './InviteLinkForm'
import { MemberRow } from './MemberRow'
import styles from './MembersPage.module.css'
import { OpenInvites } from './OpenInvites'
import { Told } from './Told'

interface MembersPageProps {
  members: ListedMember[]
  invites: OpenInvite[]
  /** Id of the owner who looks. */
  self: number
  /** A link that was made a moment ago. */
  made: { what: 'invite' | 'reset'; link: string } | null
  done: MessageKey | null
  state: FormState
  site: Site
}

/** Who belongs to the blog, and who may still join. */
export function MembersPage({ members, invites, self, made, done, state, site }: MembersPageProps) {
  const t = translator(site.language)
  return (
    <>
      <div className={rows.top}>
        <h1>{t('members.title')}</h1>
        <a href="/studio/audit">{t('members.audit')}</a>
      </div>
      {made && <Told heading={t(`members.told.${made.what}`)} text={t('members.toldText')} secret={made.link} />}
      {done && <Done>{t(done)}</Done>}
      <Refused state={state} language={site.language} />
      <ul className={rows.list}>
        {members.map((member) => (
          <MemberRow member={member} isSelf={member.id === self} site={site} key={member.id} />
        ))}
      </ul>
      <p className={styles.roles}>{t('members.roles')}</p>
      <OpenInvites invites={invites} site={site} />
      <InviteLinkForm state={state} language={site.language} />
    </>
  )
}
