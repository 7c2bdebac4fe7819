// With what each verb, and each query that knows who asks, is called after its actor.
import { draftInput, publishInput } from '@/lib/articles/input'
import { SYSTEM } from '@/lib/auth/actor'
import { categoryInput } from '@/lib/categories/input'
import { commentForm } from '@/lib/comments/input'
import { learn } from '@/lib/comments/learning'
import { queueFilterIn } from '@/lib/comments/moderation-input'
import { db } from '@/lib/db/client'
import { siteUrl } from '@/lib/env'
import { emptyBody } from '@/lib/richtext/body'
import { acceptedInput } from '@/lib/transfer/typed-input'
import { ACCEPTED } from './imported'
import { PASSWORD, type Speaker } from './people'
import { READER } from './readers'
import { code, having } from './route-samples'
import { FETCHED, PIXEL } from './things'
import type { Blog } from './world'

export interface VerbSample {
  with: (blog: Blog, own: Speaker['own']) => unknown[]
  prepare?: (speaker: Speaker) => Promise<unknown>
}

const NOTHING: VerbSample = { with: () => [] }
const category = categoryInput.parse({ name: '新しい見出し' })
const saved = (revision: number) => draftInput.parse({ title: '題名', body: emptyBody, revision })
const list = { filter: 'all', words: '', page: 1, order: 'touched' }
const waiting = queueFilterIn({})
const EMPTY_STORAGE = { list: () => [] }
const movedByFilter = () =>
  db().comment.updateMany({ data: { status: 'spam', heldReasons: ['learned'], createdAt: new Date() } })
const EXPORT = 'tests/fixtures/mt/livedoor.txt'
const comment = {
  ...commentForm.parse({ name: '読者', text: 'はい', subject: '' }),
  sender: { network: '', token: null },
}

const ACCOUNTS: Record<string, VerbSample> = {
  makeAccessToken: { with: () => [{ name: 'script', scope: 'read', days: 30, password: PASSWORD }] },
  revokeAccessToken: { with: (_, { token }) => [token] },
  auditLog: { with: () => [{ before: null, memberId: null }] },
  memberOf: NOTHING,
  confirmedMember: { with: () => [PASSWORD] },
  invite: { with: () => ['author'] },
  revokeInvite: { with: ({ id }) => [id.invite] },
  inviteFounder: NOTHING,
  changeRole: { with: ({ id }) => [id.leaving, 'editor'] },
  endMembership: { with: ({ id }) => [id.leaving] },
  ownAccount: NOTHING,
  pendingSecondStep: { prepare: having('totpPending'), with: () => [] },
  endOwnSession: { with: (_, { session }) => [session] },
  endOtherSessions: { with: () => [null] },
  passkeyOffer: { with: () => [PASSWORD, '窓辺'] },
  addPasskey: { with: () => [{ name: '鍵', kept: '', response: {} }] },
  removePasskey: { with: (_, { passkey }) => [passkey] },
  changeProfile: { with: () => [{ name: '別の名', email: 'other@blog.invalid', currentPassword: PASSWORD }] },
  changePassword: { with: () => [{ password: 'another long phrase', currentPassword: PASSWORD }, null] },
  members: NOTHING,
  openInvites: NOTHING,
  makeResetLink: { with: ({ id }) => [id.leaving, { withoutSecondStep: true }] },
  beginSecondStep: NOTHING,
  confirmSecondStep: { prepare: having('totpPending'), with: () => [code(), PASSWORD] },
  renewRecoveryCodes: { prepare: having('totpSecret'), with: () => [PASSWORD] },
  endSecondStep: { prepare: having('totpSecret'), with: () => [PASSWORD] },
  sweepAccounts: NOTHING,
}

const ADDENDA: Record<string, VerbSample> = {
  startAddendum: { with: ({ id }) => [id.published, 'the-key-of-one-addendum'] },
  saveAddendum: {
    with: ({ id, number, revision }) => [id.published, number.begun, { body: emptyBody, revision: revision.begun }],
  },
  discardAddendum: { with: ({ id, number }) => [id.published, number.begun] },
  publishAddendum: {
    with: ({ id, number, revision }) => [id.published, number.begun, { revision: revision.begun, change: 'trivial' }],
  },
  withdrawAddendum: { with: ({ id, number }) => [id.published, number.addendum] },
  addendaInStudio: { with: ({ id }) => [id.published] },
  editedAddendum: { with: ({ id, number }) => [id.published, number.begun] },
}

const ARTICLES: Record<string, VerbSample> = {
  doToAll: { with: ({ id }) => [{ act: 'withdraw', category: '', articles: [id.published] }] },
  describeArticle: {
    with: ({ id }) => [
      id.published,
      {
        ...{ kind: 'article', description: '要約', cover: '', canonicalUrl: '', noindex: false, pinned: false },
        ...{ evergreen: false, commentPolicy: 'open', commentsCloseAt: '', appliesTo: [], supersededBy: '' },
      },
    ],
  },
  articleDescription: { with: ({ id }) => [id.draft] },
  startArticle: NOTHING,
  saveDraft: { with: ({ id, revision }) => [id.draft, saved(revision.draft)] },
  discardDraft: { with: ({ id }) => [id.published] },
  emptyBin: NOTHING,
  fileUnder: { with: ({ id }) => [id.published, '空き'] },
  makePreviewLink: { with: ({ id }) => [id.draft] },
  revokePreviewLink: { with: ({ id }) => [id.published, id.link] },
  previewLinksOf: { with: ({ id }) => [id.published] },
  sweepPreviewLinks: NOTHING,
  previewForMember: { with: ({ id }) => [id.draft] },
  publish: { with: ({ id, revision }) => [id.draft, publishInput.parse({ revision: revision.draft })] },
  readsInStudio: NOTHING,
  replaceInDrafts: { with: ({ id }) => [id.media, PIXEL, 'pixel.png'] },
  bePresent: { with: ({ id }) => [id.published] },
  beAbsent: { with: ({ id }) => [id.published] },
  othersPresent: { with: ({ id }) => [[id.published]] },
  sweepPresence: NOTHING,
  askForReview: { with: ({ id }) => [id.draft, true] },
  articlesToReview: { with: () => [{ cause: 'all', order: 'oldest', page: 1 }] },
  reviewFigures: NOTHING,
  checkLinkAgain: { with: ({ id }) => [id.deadLink] },
  verify: { with: ({ id }) => [id.published] },
  articlesInStudio: { with: () => [list] },
  studioFigures: NOTHING,
  mayEdit: { with: ({ id }) => [id.draft] },
  titleInStudio: { with: ({ id }) => [id.draft] },
  editedArticle: { with: ({ id }) => [id.draft] },
  articlesUsing: { with: ({ id }) => [id.picture] },
  versionedArticle: { with: ({ id }) => [id.published] },
  wordsOfVersion: { with: ({ id }) => [id.published, 1] },
  restoreVersion: { with: ({ id, revision }) => [id.published, { number: 1, revision: revision.published }] },
  unpublish: { with: ({ id }) => [id.published] },
  bin: { with: ({ id }) => [id.published] },
  takeFromBin: { with: ({ id }) => [id.binned] },
}

const BESIDES: Record<string, VerbSample> = {
  importRedirects: { with: () => ['/before,/archive'] },
  forgetMissing: { with: () => ['/missed'] },
  addRedirect: { with: () => [{ from: '/before', to: '/archive' }] },
  removeRedirect: { with: ({ id }) => [id.redirect] },
  redirectsInStudio: { with: () => [{ words: '', page: 1 }] },
  missedPaths: { with: () => [1] },
  addCategory: { with: () => [category] },
  changeCategory: { with: ({ id }) => [id.spare, category] },
  shiftCategory: { with: ({ id }) => [id.spare, 'up'] },
  mergeCategory: { with: ({ id }) => [id.spare, id.used] },
  removeCategory: { with: ({ id }) => [id.spare] },
  categoriesInStudio: NOTHING,
  decide: { with: ({ id }) => [[id.held], 'published'] },
  answerComment: { with: ({ id }) => [id.held, { text: 'お返事', key: 'the key of one answer' }] },
  commentsToModerate: { with: () => [{ ...waiting, after: null }] },
  countWaiting: NOTHING,
  countMovedByFilter: { prepare: movedByFilter, with: () => [] },
  amendComment: { with: ({ id }) => [id.held, { text: '伏せました', amendment: '' }] },
  importBlockList: { with: () => ['言葉'] },
  blockSender: { with: ({ id }) => [id.held] },
  unblockSender: { with: ({ id }) => [id.sender] },
  blockedSenders: NOTHING,
  decideAll: { with: () => [waiting, 'published'] },
  undoDecision: { with: ({ id }) => [id.decision] },
  countsOfLists: { with: () => [waiting] },
  namesOfFilter: { with: ({ id }) => [{ ...waiting, article: id.published }] },
  takeUp: { with: ({ id }) => [id.held] },
  reportComment: { with: ({ id }) => [id.open, { reason: 'abuse', words: '', network: '' }] },
  waitingAnnouncements: NOTHING,
  followersOfAddenda: { with: ({ id }) => [id.published] },
  takeBackAnnouncement: { with: ({ id }) => [id.announcement] },
  sweepFollowing: NOTHING,
  receiveWebmention: {
    with: ({ path }) => [
      { source: 'https://other.example/1', target: `${siteUrl()}/${path.published.join('/')}`, network: '192.0.2.1' },
    ],
  },
  sentMentions: { with: ({ id }) => [id.published] },
  sweepWebmentions: NOTHING,
  retryLetter: { with: ({ id }) => [id.letter] },
  retryFailedLetters: NOTHING,
  withdrawLetter: { with: ({ id }) => [id.letter] },
  countFailed: NOTHING,
  outbox: { with: () => [{ state: 'waiting', before: null }] },
  spreadNews: NOTHING,
  writeNews: NOTHING,
  writeToModerators: NOTHING,
  eraseAbout: { with: () => [READER] },
  storedAbout: { with: () => [READER] },
  copyMedia: { with: () => [EMPTY_STORAGE, EMPTY_STORAGE] },
  postComment: { with: ({ id }) => [id.published, comment] },
  sweepComments: NOTHING,
  learn: NOTHING,
  judgeAgain: { prepare: () => learn(SYSTEM), with: () => [] },
  describeMedia: { with: ({ id }) => [id.media, { name: '', alt: '点' }] },
  fetchPicture: { with: () => [FETCHED] },
  library: { with: () => [{ words: '', kind: 'pictures', page: 1 }] },
  libraryItem: { with: ({ id }) => [id.media] },
  removeMedia: { with: ({ id }) => [id.media] },
  storeMedia: { with: () => [PIXEL] },
  reindex: NOTHING,
  changeSettings: { with: () => [{ title: '別の題' }] },
  blockList: NOTHING,
  acceptTyped: { with: ({ id }) => [id.typed, acceptedInput.parse(ACCEPTED)] },
  acceptCertain: NOTHING,
  decideTyped: { with: ({ id }) => [id.typed, 'later'] },
  typedInStudio: { with: () => [{ list: 'certain', order: 'oldest', page: 1 }] },
  typedFigures: NOTHING,
  latestAcceptances: NOTHING,
  undoAcceptance: { with: ({ batch }) => [batch] },
  importMt: { with: () => [[EXPORT], { oldOrigin: 'https://old.example.com/' }] },
  plantSample: NOTHING,
  removeSample: NOTHING,
  renderAnew: NOTHING,
}

export const VERB_SAMPLES = { ...ACCOUNTS, ...ADDENDA, ...ARTICLES, ...BESIDES }
