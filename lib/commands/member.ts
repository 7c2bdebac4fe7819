import { Command, Option } from 'commander'
import { ROLES, roleInput } from '@/lib/accounts/input'
import { invite } from '@/lib/accounts/inviting'
import { changeRole, endMembership } from '@/lib/accounts/membership'
import { type ListedMember, members } from '@/lib/accounts/queries'
import { makeResetLink } from '@/lib/accounts/resetting'
import { SYSTEM } from '@/lib/auth/actor'
import type { Role } from '@/lib/db/generated/client'
import { siteUrl } from '@/lib/env'
import { Conflict, NotFound } from '@/lib/errors'
import { dayOf } from '@/lib/time/day'
import { addressIn } from './address-in'

/** `blog member`: a lost owner gets in again from here. */
export const memberCommand = (): Command =>
  new Command('member')
    .description('Lists and invites members, and helps those who cannot get in.')
    .addCommand(listCommand())
    .addCommand(inviteCommand())
    .addCommand(resetCommand())
    .addCommand(roleCommand())
    .addCommand(leaveCommand())

const listCommand = () =>
  new Command('list')
    .description('Lists everybody who is or was a member.')
    .option('--json', 'tell them as JSON')
    .action(async (options: { json?: boolean }) => {
      const all = (await members(SYSTEM)) ?? []
      if (options.json) console.log(JSON.stringify(all))
      else for (const member of all) console.log(lineOf(member))
    })

const inviteCommand = () =>
  new Command('invite')
    .description('Makes a link by which somebody becomes a member, once and within 14 days.')
    .addOption(new Option('--role <role>', 'what they may do').choices(ROLES).default('author'))
    .option('--email <address>', 'whom it is for; a former member comes back to their articles')
    .action(async ({ role, email }: { role: Role; email?: string }) => {
      const token = await invite(SYSTEM, role, email === undefined ? null : addressIn(email))
      console.log(`${siteUrl()}/invite/${token}`)
    })

const resetCommand = () =>
  new Command('reset')
    .description('Makes a link by which a member sets a new password, once and within a day.')
    .argument('<email>', 'the address they sign in with')
    .option('--without-second-step', 'also ends two-step sign-in, for whoever lost the authenticator')
    .action(async (email: string, options: { withoutSecondStep?: boolean }) => {
      const { id } = await memberWith(email)
      const token = await makeResetLink(SYSTEM, id, { withoutSecondStep: options.withoutSecondStep === true })
      console.log(`${siteUrl()}/reset/${token}`)
    })

const roleCommand = () =>
  new Command('role')
    .description('Gives a member another role.')
    .argument('<email>', 'the address they sign in with')
    .argument('<role>', ROLES.join(', '), (text) => {
      const given = roleInput.safeParse({ role: text })
      if (given.success) return given.data.role
      throw new Conflict(`“${text}” is no role. There are: ${ROLES.join(', ')}.`)
    })
    .action(async (email: string, role: Role) => {
      const member = await memberWith(email)
      await changeRole(SYSTEM, member.id, role)
      console.log(lineOf({ ...member, role }))
    })

const leaveCommand = () =>
  new Command('leave')
    .description('Ends a membership; the articles stay, every session ends.')
    .argument('<email>', 'the address they sign in with')
    .action(async (email: string) => {
      const member = await memberWith(email)
      await endMembership(SYSTEM, member.id)
      console.log(lineOf({ ...member, leftAt: new Date() }))
    })

async function memberWith(text: string): Promise<ListedMember> {
  const email = addressIn(text)
  const member = (await members(SYSTEM))?.find((one) => one.email === email && one.leftAt === null)
  if (!member) throw new NotFound(`No member has the address ${email}. “bin/blog member list” shows them.`)
  return member
}

function lineOf({ email, name, role, joinedAt, leftAt, articles, hasSecondStep, canSignIn }: ListedMember): string {
  const facts = [
    `joined ${dayOf(joinedAt, 'UTC')}`,
    `${articles} articles`,
    hasSecondStep && 'two-step sign-in',
    leftAt ? `left ${dayOf(leftAt, 'UTC')}` : !canSignIn && 'cannot sign in',
  ]
  return [email, name, role, facts.filter(Boolean).join(', ')].join('\t')
}
