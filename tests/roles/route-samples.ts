// With what each route is asked: with something that only the role of whoever asks can be against.
import { TOTP } from 'otpauth'
import { siteUrl } from '@/lib/env'
import { emptyBody } from '@/lib/richtext/body'
import { defaultsIn } from '@/lib/settings/defaults'
import type { Question } from './asking'
import { ACCEPTED } from './imported'
import { PASSWORD, SECRET, type Speaker, TOTP_SECRET, withSecondStep } from './people'
import { READER, readerKey, readerSecret } from './readers'
import { FETCHED, PIXEL } from './things'
import type { Blog } from './world'

export interface Sample {
  with: (blog: Blog, own: Speaker['own']) => Question
  prepare?: (speaker: Speaker) => Promise<unknown>
}

export const code = () => new TOTP({ secret: TOTP_SECRET }).generate()
export const having = (column: 'totpPending' | 'totpSecret') => (speaker: Speaker) =>
  withSecondStep(speaker.own.memberId, column)
const words = { title: '題名', body: emptyBody }
const addendum = { kind: 'update', occurredOn: '2020-01-01', body: emptyBody }
const member = { name: '新しい人', email: 'new@blog.invalid', password: PASSWORD }
const category = { name: '新しい見出し' }
/** The form of the settings as it stands before anything is changed; boxes that are not ticked are not sent. */
const settings = () =>
  Object.fromEntries(
    Object.entries(defaultsIn('ja')).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
    ),
  )
const aFile = () => new File([PIXEL], 'pixel.png', { type: 'image/png' })

const mailed = { email: 'new-reader@example.com', subject: '' }

const ACCOUNT: Record<string, Sample> = {
  'POST /api/account/devices': { with: (_, { session }) => ({ form: { session } }) },
  'POST /api/account/passkeys': {
    with: () => ({ json: { name: '鍵', kept: '', response: { id: 'made up' } } }),
  },
  'POST /api/account/passkeys/options': { with: () => ({ json: { password: PASSWORD } }) },
  'POST /api/account/passkeys/removal': { with: (_, { passkey }) => ({ form: { passkey } }) },
  'POST /api/account/password': {
    with: () => ({ form: { password: 'another long pass phrase', currentPassword: PASSWORD } }),
  },
  'POST /api/account/profile': {
    with: () => ({ form: { name: '別の名', email: 'other@blog.invalid', currentPassword: PASSWORD } }),
  },
  'POST /api/account/second-step': { with: () => ({ form: {} }) },
  'POST /api/account/second-step/confirmation': {
    prepare: having('totpPending'),
    with: () => ({ form: { code: code(), password: PASSWORD } }),
  },
  'POST /api/account/second-step/end': {
    prepare: having('totpSecret'),
    with: () => ({ form: { password: PASSWORD } }),
  },
  'POST /api/account/second-step/recovery-codes': {
    prepare: having('totpSecret'),
    with: () => ({ form: { password: PASSWORD } }),
  },
  'POST /api/account/tokens': {
    with: () => ({ form: { name: 'script', scope: 'read', days: '30', password: PASSWORD } }),
  },
  'POST /api/account/tokens/[id]': { with: (_, { token }) => ({ params: { id: token }, form: {} }) },
}

const ARTICLES: Record<string, Sample> = {
  'GET /api/articles': { with: () => ({}) },
  'POST /api/articles': { with: () => ({ json: {} }) },
  'GET /api/articles/[id]': { with: ({ id }) => ({ params: { id: id.draft } }) },
  'POST /api/articles/[id]/addenda': {
    with: ({ id }) => ({ params: { id: id.published }, json: { key: 'the-key-of-one-addendum' } }),
  },
  'PUT /api/articles/[id]/addenda/[number]': {
    with: ({ id, number, revision }) => ({
      params: { id: id.published, number: number.begun },
      json: { ...addendum, revision: revision.begun },
    }),
  },
  'DELETE /api/articles/[id]/addenda/[number]': {
    with: ({ id, number }) => ({ params: { id: id.published, number: number.begun }, json: {} }),
  },
  'POST /api/articles/[id]/addenda/[number]/publication': {
    with: ({ id, number, revision }) => ({
      params: { id: id.published, number: number.begun },
      json: { revision: revision.begun },
    }),
  },
  'DELETE /api/articles/[id]/addenda/[number]/publication': {
    with: ({ id, number }) => ({ params: { id: id.published, number: number.addendum }, json: {} }),
  },
  'POST /api/articles/[id]/bin': { with: ({ id }) => ({ params: { id: id.published }, form: {} }) },
  'POST /api/articles/[id]/description': {
    with: ({ id }) => ({ params: { id: id.published }, form: { kind: 'article', commentPolicy: 'closed' } }),
  },
  'PUT /api/articles/[id]/draft': {
    with: ({ id, revision }) => ({ params: { id: id.draft }, json: { ...words, revision: revision.draft } }),
  },
  'DELETE /api/articles/[id]/draft': { with: ({ id }) => ({ params: { id: id.published }, json: {} }) },
  'POST /api/articles/[id]/preview-links': { with: ({ id }) => ({ params: { id: id.published }, form: {} }) },
  'POST /api/articles/[id]/preview-links/[link]': {
    with: ({ id }) => ({ params: { id: id.published, link: id.link }, form: {} }),
  },
  'POST /api/articles/[id]/publication': {
    with: ({ id, revision }) => ({ params: { id: id.draft }, json: { revision: revision.draft } }),
  },
  'DELETE /api/articles/[id]/publication': { with: ({ id }) => ({ params: { id: id.published }, json: {} }) },
  'POST /api/articles/[id]/presence': { with: ({ id }) => ({ params: { id: id.published }, json: {} }) },
  'DELETE /api/articles/[id]/presence': { with: ({ id }) => ({ params: { id: id.published }, json: {} }) },
  'POST /api/articles/[id]/restoration': {
    with: ({ id, revision }) => ({
      params: { id: id.published },
      form: { number: '1', revision: String(revision.published) },
    }),
  },
  'POST /api/articles/[id]/review-request': {
    with: ({ id }) => ({ params: { id: id.draft }, form: { asked: 'yes' } }),
  },
  'POST /api/articles/[id]/verification': { with: ({ id }) => ({ params: { id: id.published }, form: {} }) },
  'POST /api/articles/[id]/withdrawal': { with: ({ id }) => ({ params: { id: id.published }, form: {} }) },
  'POST /api/articles/chosen': {
    with: ({ id }) => ({ form: { act: 'withdraw', [`article-${id.published}`]: 'on' } }),
  },
}

const READERS: Record<string, Sample> = {
  'GET /api/auth/[...nextauth]': { with: () => ({ params: {} }) },
  'POST /api/auth/[...nextauth]': { with: () => ({ params: {} }) },
  'POST /api/comments': {
    with: ({ id }) => ({ form: { article: String(id.published), name: '読者', text: 'ありがとう', subject: '' } }),
  },
  'POST /api/comments/[id]/report': { with: ({ id }) => ({ params: { id: id.open }, form: { reason: 'abuse' } }) },
  'POST /api/comments/by-link': { with: () => ({ form: { token: SECRET, decision: 'published' } }) },
  'GET /api/comments/moment': { with: ({ id }) => ({ query: `?article=${id.published}` }) },
  'POST /api/following': { with: ({ id }) => ({ form: { ...mailed, article: String(id.published) } }) },
  'POST /api/following/[secret]/confirmation': {
    with: () => ({ params: { secret: readerSecret() }, form: {} }),
  },
  'GET /api/following/[secret]/copy': {
    with: () => ({ params: { secret: readerSecret() }, query: `?key=${readerKey()}` }),
  },
  'GET /api/following/[secret]/end': { with: () => ({ params: { secret: readerSecret() } }) },
  'POST /api/following/[secret]/end': { with: () => ({ params: { secret: readerSecret() }, form: {} }) },
  'POST /api/following/[secret]/erasure': {
    with: () => ({ params: { secret: readerSecret() }, form: { sure: 'on', key: readerKey() } }),
  },
  'POST /api/following/link': { with: () => ({ form: { ...mailed, email: READER } }) },
  'POST /api/comments/[id]/removal': { with: ({ id }) => ({ params: { id: id.held }, form: { token: SECRET } }) },
  'POST /api/comments/[id]/revision': {
    with: ({ id }) => ({ params: { id: id.held }, form: { token: SECRET, text: '別の言葉' } }),
  },
  'POST /api/invites': { with: () => ({ form: { ...member, token: SECRET } }) },
  'GET /api/webmentions': { with: () => ({}) },
  'POST /api/webmentions': {
    with: ({ path }) => ({
      encoded: { source: 'https://other.example/1', target: `${siteUrl()}/${path.published.join('/')}` },
    }),
  },
  'POST /api/reset': { with: () => ({ form: { token: SECRET, password: 'another long pass phrase' } }) },
  'GET /api/search': { with: () => ({ query: '?q=%E8%A8%98%E4%BA%8B' }) },
  'POST /api/sign-in': {
    with: ({ people }) => ({ form: { email: people.author.email, password: PASSWORD } }),
  },
  'POST /api/sign-in/code': { with: () => ({ form: { code: '000000' } }) },
  'POST /api/sign-in/link': { with: () => ({ form: { token: SECRET } }) },
  'POST /api/sign-in/mail': { with: ({ people }) => ({ form: { email: people.author.email } }) },
  'POST /api/sign-in/openid': { with: () => ({ form: {} }) },
  'GET /api/sign-in/openid/return': { with: () => ({ query: '?code=made-up' }) },
  'POST /api/sign-in/passkey': { with: () => ({ json: { kept: '', response: { id: 'made up' }, trusted: false } }) },
  'POST /api/sign-in/passkey/options': { with: () => ({}) },
  'POST /api/sign-out': { with: () => ({ form: {} }) },
}

const LIBRARY: Record<string, Sample> = {
  'GET /api/media': { with: () => ({}) },
  'POST /api/media': { with: () => ({ bytes: PIXEL }) },
  'POST /api/media/[id]': { with: ({ id }) => ({ params: { id: id.media }, form: { alt: '点' } }) },
  'POST /api/media/[id]/removal': { with: ({ id }) => ({ params: { id: id.media }, form: {} }) },
  'POST /api/media/[id]/replacement': { with: ({ id }) => ({ params: { id: id.media }, form: { file: aFile() } }) },
  'POST /api/media/fetched': { with: () => ({ json: { url: FETCHED } }) },
  'POST /api/media/uploads': { with: () => ({ form: { files: aFile() } }) },
}

const REVIEW: Record<string, Sample> = {
  'POST /api/links/[id]': { with: ({ id }) => ({ params: { id: id.deadLink }, form: {} }) },
  'POST /api/typed-addenda/[id]': {
    with: ({ id }) => ({ params: { id: id.typed }, form: { ...ACCEPTED, act: 'accept' } }),
  },
  'POST /api/typed-addenda/certain': { with: () => ({ form: {} }) },
  'POST /api/typed-addenda/undo': { with: ({ batch }) => ({ form: { batch } }) },
}

const WHOLE_BLOG: Record<string, Sample> = {
  'POST /api/categories': { with: () => ({ form: category }) },
  'POST /api/categories/[id]': { with: ({ id }) => ({ params: { id: id.spare }, form: category }) },
  'POST /api/categories/[id]/merger': {
    with: ({ id }) => ({ params: { id: id.spare }, form: { into: String(id.used) } }),
  },
  'POST /api/categories/[id]/place': { with: ({ id }) => ({ params: { id: id.spare }, form: { direction: 'up' } }) },
  'POST /api/categories/[id]/removal': { with: ({ id }) => ({ params: { id: id.spare }, form: {} }) },
  'POST /api/announcements/[id]/taking-back': { with: ({ id }) => ({ params: { id: id.announcement }, form: {} }) },
  'POST /api/comments/[id]/addendum': { with: ({ id }) => ({ params: { id: id.held }, form: {} }) },
  'POST /api/comments/[id]/amendment': {
    with: ({ id }) => ({ params: { id: id.held }, form: { text: '伏せました', amendment: '名前を伏せました' } }),
  },
  'POST /api/comments/[id]/block': { with: ({ id }) => ({ params: { id: id.held }, form: {} }) },
  'POST /api/comments/block-list': { with: () => ({ form: { blockedWords: '別の言葉' } }) },
  'GET /api/comments/block-list': { with: () => ({}) },
  'POST /api/comments/block-list/imports': { with: () => ({ form: { file: new File(['言葉'], 'list.txt') } }) },
  'POST /api/comments/blocked/[id]/removal': { with: ({ id }) => ({ params: { id: id.sender }, form: {} }) },
  'POST /api/comments/decisions/[id]/reversal': { with: ({ id }) => ({ params: { id: id.decision }, form: {} }) },
  'POST /api/letters': { with: ({ id }) => ({ form: { what: 'withdraw', id: String(id.letter), state: 'waiting' } }) },
  'POST /api/comments/[id]/answer': {
    with: ({ id }) => ({ params: { id: id.held }, form: { text: 'お返事', key: 'the key of one answer' } }),
  },
  'POST /api/comments/decisions': {
    with: ({ id }) => ({ form: { [`comment-${id.held}`]: 'on', decision: 'published' } }),
  },
  'POST /api/members/[id]/leave': { with: ({ id }) => ({ params: { id: id.leaving }, form: {} }) },
  'POST /api/members/[id]/reset-link': { with: ({ id }) => ({ params: { id: id.leaving }, form: {} }) },
  'POST /api/members/[id]/role': { with: ({ id }) => ({ params: { id: id.leaving }, form: { role: 'editor' } }) },
  'POST /api/members/invites': { with: () => ({ form: { role: 'author', email: '' } }) },
  'POST /api/members/invites/[id]': { with: ({ id }) => ({ params: { id: id.invite }, form: {} }) },
  'POST /api/redirects': { with: () => ({ form: { from: '/before', to: '/archive' } }) },
  'POST /api/redirects/[id]/removal': { with: ({ id }) => ({ params: { id: id.redirect }, form: {} }) },
  'POST /api/redirects/imports': {
    with: () => ({ form: { file: new File(['/before,/archive\n'], 'redirects.csv') } }),
  },
  'POST /api/redirects/missing': { with: () => ({ form: { path: '/missed' } }) },
  'POST /api/settings': { with: () => ({ form: settings() }) },
}

export const ROUTE_SAMPLES = { ...ACCOUNT, ...ARTICLES, ...READERS, ...LIBRARY, ...REVIEW, ...WHOLE_BLOG }
