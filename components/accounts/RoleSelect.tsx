import { ROLES, type RoleName } from '@/lib/accounts/input'
import { type Language, translator } from '@/lib/i18n/translator'

interface RoleSelectProps {
  id: string
  label: string
  chosen: RoleName
  language: Language
}

export function RoleSelect({ id, label, chosen, language }: RoleSelectProps) {
  const t = translator(language)
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} name="role" defaultValue={chosen}>
        {ROLES.map((role) => (
          <option value={role} key={role}>
            {t(`role.${role}`)}
          </option>
        ))}
      </select>
    </>
  )
}
