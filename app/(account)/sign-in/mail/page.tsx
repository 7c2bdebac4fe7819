import { MailedLinkForm } from '@/components/accounts/MailedLinkForm'
import { translator } from '@/lib/i18n/translator'
import { isMailSet } from '@/lib/mail/outbox'
import { site } from '@/lib/settings/cached'
import { formState } from '@/lib/web/form-state'
import { ownPath } from '@/lib/web/forms'

interface Props {
  searchParams: Promise<{ to?: string; again?: string; sent?: string }>
}

export async function generateMetadata() {
  return { title: translator((await site()).language)('mailedLink.title') }
}

/** The way in for whoever forgot the password, or wants none. */
export default async function MailedLinkPage({ searchParams }: Props) {
  const { to: wanted, sent } = await searchParams
  const to = ownPath(wanted)
  const { language } = await site()
  const t = translator(language)
  const query = `?to=${encodeURIComponent(to)}`
  const isOffered = isMailSet() && sent === undefined
  return (
    <>
      <h1>{t('mailedLink.title')}</h1>
      {!isMailSet() && <p>{t('mailedLink.notSet')}</p>}
      {isMailSet() && sent !== undefined && <p role="status">{t('mailedLink.sent')}</p>}
      {isOffered && <p>{t('mailedLink.text')}</p>}
      {isOffered && <MailedLinkForm to={to} state={await formState(searchParams)} language={language} />}
      <p>
        {isMailSet() && sent !== undefined && (
          <>
            <a href={`/sign-in/mail${query}`}>{t('mailedLink.again')}</a>{' '}
          </>
        )}
        <a href={`/sign-in${query}`}>{t('mailedLink.back')}</a>
      </p>
    </>
  )
}
