import { Field } from '@/components/ui/Field'
import { LONGEST_PASSWORD } from '@/lib/accounts/input'
import { type Language, translator } from '@/lib/i18n/translator'

/** Asked before something that would let somebody in later: the browser may have been found open. */
export const PresentPassword = ({ language }: { language: Language }) => (
  <Field
    name="password"
    label={translator(language)('account.currentPassword')}
    type="password"
    autoComplete="current-password"
    required
    maxLength={LONGEST_PASSWORD}
  />
)
