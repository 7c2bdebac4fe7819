import { Field } from '@/components/ui/Field'
import { Tick } from '@/components/ui/Tick'
import { BLOCKED } from '@/lib/comments/moderation-input'
import { translator } from '@/lib/i18n/translator'
import { COMMENT_RULES, MODERATOR_LETTERS, MOST_COMMENT_DAYS } from '@/lib/settings/input'
import type { GroupProps } from './SettingsForm'
import styles from './SettingsForm.module.css'

export function CommentSettings({ site, shown, isTicked, errorOf }: GroupProps) {
  const t = translator(site.language)
  return (
    <>
      <Field name="commentPolicy" label={t('settings.commentPolicy')}>
        {(tie) => (
          <select {...tie} defaultValue={shown('commentPolicy')}>
            {(['open', 'closed', 'off'] as const).map((policy) => (
              <option value={policy} key={policy}>
                {t(`settings.policy.${policy}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        name="commentDays"
        label={t('settings.commentDays')}
        hint={t('settings.commentDaysHint')}
        error={errorOf('commentDays')}
        type="number"
        inputMode="numeric"
        min={0}
        max={MOST_COMMENT_DAYS}
        defaultValue={shown('commentDays')}
        required
      />
      <Field
        name="commentModeration"
        label={t('settings.commentModeration')}
        hint={t('settings.commentModerationHint')}
      >
        {(tie) => (
          <select {...tie} defaultValue={shown('commentModeration')}>
            {COMMENT_RULES.map((rule) => (
              <option value={rule} key={rule}>
                {t(`settings.moderation.${rule}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="moderatorLetters" label={t('settings.moderatorLetters')} hint={t('settings.moderatorLettersHint')}>
        {(tie) => (
          <select {...tie} defaultValue={shown('moderatorLetters')}>
            {MODERATOR_LETTERS.map((rule) => (
              <option value={rule} key={rule}>
                {t(`settings.moderatorLetters.${rule}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className={styles.ticks}>
        <Tick
          name="receiveWebmentions"
          isTicked={isTicked('receiveWebmentions')}
          hint={t('settings.receiveWebmentionsHint')}
        >
          {t('settings.receiveWebmentions')}
        </Tick>
        <Tick name="sendWebmentions" isTicked={isTicked('sendWebmentions')} hint={t('settings.sendWebmentionsHint')}>
          {t('settings.sendWebmentions')}
        </Tick>
      </div>
      <p>
        <a href={BLOCKED}>{t('blocking.heading')}</a>
      </p>
    </>
  )
}

export function FeedSettings({ site, shown }: GroupProps) {
  const t = translator(site.language)
  return (
    <Field name="feedText" label={t('settings.feedText')}>
      {(tie) => (
        <select {...tie} defaultValue={shown('feedText')}>
          <option value="full">{t('settings.feed.full')}</option>
          <option value="excerpt">{t('settings.feed.excerpt')}</option>
        </select>
      )}
    </Field>
  )
}
