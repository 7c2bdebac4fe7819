begin;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ArticleKind" AS ENUM ('article', 'page');

-- CreateEnum
CREATE TYPE "ArticleStatus" AS ENUM ('draft', 'review', 'published', 'unpublished', 'deleted');

-- CreateEnum
CREATE TYPE "CommentPolicy" AS ENUM ('open', 'closed', 'off');

-- CreateEnum
CREATE TYPE "VersionKind" AS ENUM ('trivial', 'substantive');

-- CreateEnum
CREATE TYPE "AddressState" AS ENUM ('current', 'moved', 'gone');

-- CreateEnum
CREATE TYPE "AddendumKind" AS ENUM ('update', 'correction', 'resolved', 'retraction');

-- CreateEnum
CREATE TYPE "AddendumStatus" AS ENUM ('draft', 'published', 'unpublished');

-- CreateEnum
CREATE TYPE "Placement" AS ENUM ('top', 'after', 'end');

-- CreateEnum
CREATE TYPE "CommentStatus" AS ENUM ('held', 'published', 'spam', 'removed');

-- CreateEnum
CREATE TYPE "CommentKind" AS ENUM ('comment', 'trackback', 'pingback', 'webmention');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'editor', 'author');

-- CreateEnum
CREATE TYPE "FollowScope" AS ENUM ('addenda', 'replies', 'comments', 'articles', 'updates');

-- CreateEnum
CREATE TYPE "LetterStatus" AS ENUM ('waiting', 'sent', 'failed', 'withdrawn');

-- CreateEnum
CREATE TYPE "SearchKind" AS ENUM ('article', 'addendum', 'comment');

-- CreateTable
CREATE TABLE "Article" (
    "id" SERIAL NOT NULL,
    "kind" "ArticleKind" NOT NULL DEFAULT 'article',
    "status" "ArticleStatus" NOT NULL DEFAULT 'draft',
    "path" TEXT,
    "feedId" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "substantiveAt" TIMESTAMPTZ(3),
    "currentVersion" INTEGER,
    "authorId" INTEGER,
    "authorName" TEXT,
    "description" TEXT,
    "verifiedOn" DATE,
    "appliesTo" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "evergreen" BOOLEAN NOT NULL DEFAULT false,
    "supersededById" INTEGER,
    "commentPolicy" "CommentPolicy" NOT NULL DEFAULT 'open',
    "commentsCloseAt" TIMESTAMPTZ(3),
    "pinned" BOOLEAN NOT NULL DEFAULT false,
    "noindex" BOOLEAN NOT NULL DEFAULT false,
    "canonicalUrl" TEXT,
    "coverId" INTEGER,
    "deletedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Version" (
    "articleId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "rendered" JSONB NOT NULL,
    "renderer" INTEGER NOT NULL,
    "plainText" TEXT NOT NULL,
    "excerpt" TEXT NOT NULL,
    "note" TEXT,
    "kind" "VersionKind" NOT NULL DEFAULT 'substantive',
    "authorId" INTEGER,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Version_pkey" PRIMARY KEY ("articleId","number")
);

-- CreateTable
CREATE TABLE "Draft" (
    "articleId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "baseVersion" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "authorId" INTEGER,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "Address" (
    "id" SERIAL NOT NULL,
    "path" TEXT NOT NULL,
    "query" TEXT NOT NULL DEFAULT '',
    "state" "AddressState" NOT NULL,
    "articleId" INTEGER,
    "categoryId" INTEGER,
    "location" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Addendum" (
    "id" SERIAL NOT NULL,
    "articleId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "AddendumKind" NOT NULL DEFAULT 'update',
    "status" "AddendumStatus" NOT NULL DEFAULT 'draft',
    "summary" TEXT,
    "occurredOn" DATE NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "placement" "Placement" NOT NULL DEFAULT 'end',
    "afterBlock" TEXT,
    "supersedes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "articleVersion" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "rendered" JSONB NOT NULL,
    "renderer" INTEGER NOT NULL,
    "plainText" TEXT NOT NULL,
    "creditCommentId" INTEGER,
    "creditName" TEXT,
    "draft" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "feedId" TEXT NOT NULL,
    "authorId" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Addendum_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Category" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "parentId" INTEGER,
    "position" INTEGER NOT NULL DEFAULT 0,
    "description" TEXT,
    "product" TEXT,
    "supportEndsOn" DATE,

    CONSTRAINT "Category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleCategory" (
    "articleId" INTEGER NOT NULL,
    "categoryId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ArticleCategory_pkey" PRIMARY KEY ("articleId","categoryId")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" SERIAL NOT NULL,
    "articleId" INTEGER NOT NULL,
    "parentId" INTEGER,
    "kind" "CommentKind" NOT NULL DEFAULT 'comment',
    "status" "CommentStatus" NOT NULL DEFAULT 'held',
    "secret" BOOLEAN NOT NULL DEFAULT false,
    "heldReasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "articleVersion" INTEGER,
    "addendaSeen" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL,
    "emailCipher" BYTEA,
    "emailHash" BYTEA,
    "url" TEXT,
    "text" TEXT NOT NULL,
    "sourceTitle" TEXT,
    "sourceName" TEXT,
    "outdated" BOOLEAN NOT NULL DEFAULT false,
    "outdatedHeading" TEXT,
    "ownerTokenHash" BYTEA,
    "idempotencyKey" TEXT,
    "networkHash" BYTEA,
    "memberId" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "passwordHash" TEXT,
    "totpSecret" BYTEA,
    "language" TEXT,
    "leftAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "memberId" INTEGER NOT NULL,
    "device" TEXT,
    "trusted" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passkey" (
    "id" TEXT NOT NULL,
    "memberId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" SERIAL NOT NULL,
    "memberId" INTEGER NOT NULL,
    "codeHash" BYTEA NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccessToken" (
    "id" SERIAL NOT NULL,
    "memberId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "scopes" TEXT[],
    "expiresAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AccessToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invite" (
    "id" SERIAL NOT NULL,
    "email" TEXT,
    "role" "Role" NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "invitedById" INTEGER,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Media" (
    "id" SERIAL NOT NULL,
    "hash" TEXT NOT NULL,
    "extension" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "alt" TEXT,
    "name" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MediaSource" (
    "url" TEXT NOT NULL,
    "mediaId" INTEGER NOT NULL,

    CONSTRAINT "MediaSource_pkey" PRIMARY KEY ("url")
);

-- CreateTable
CREATE TABLE "MediaUse" (
    "mediaId" INTEGER NOT NULL,
    "articleId" INTEGER NOT NULL,

    CONSTRAINT "MediaUse_pkey" PRIMARY KEY ("mediaId","articleId")
);

-- CreateTable
CREATE TABLE "Follow" (
    "id" SERIAL NOT NULL,
    "emailCipher" BYTEA NOT NULL,
    "emailHash" BYTEA NOT NULL,
    "scope" "FollowScope" NOT NULL,
    "articleId" INTEGER,
    "confirmedAt" TIMESTAMPTZ(3),
    "tokenHash" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" SERIAL NOT NULL,
    "event" TEXT NOT NULL,
    "emailHash" BYTEA NOT NULL,
    "emailCipher" BYTEA NOT NULL,
    "followId" INTEGER,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT,
    "status" "LetterStatus" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sendAfter" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" SERIAL NOT NULL,
    "memberId" INTEGER,
    "verb" TEXT NOT NULL,
    "subject" TEXT,
    "detail" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchDocument" (
    "kind" "SearchKind" NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "articleId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "tokens" tsvector NOT NULL,
    "oversize" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "SearchDocument_pkey" PRIMARY KEY ("kind","subjectId")
);

-- CreateTable
CREATE TABLE "ImportedEntry" (
    "source" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "articleId" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "textBefore" TEXT NOT NULL,
    "textAfter" TEXT NOT NULL,
    "meta" JSONB NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportedEntry_pkey" PRIMARY KEY ("source","key")
);

-- CreateTable
CREATE TABLE "CacheTag" (
    "name" TEXT NOT NULL,
    "number" BIGINT NOT NULL,

    CONSTRAINT "CacheTag_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "Article_path_key" ON "Article"("path");

-- CreateIndex
CREATE UNIQUE INDEX "Article_feedId_key" ON "Article"("feedId");

-- CreateIndex
CREATE INDEX "Article_supersededById_idx" ON "Article"("supersededById");

-- CreateIndex
CREATE INDEX "Article_authorId_idx" ON "Article"("authorId");

-- CreateIndex
CREATE INDEX "Article_coverId_idx" ON "Article"("coverId");

-- CreateIndex
CREATE INDEX "Version_authorId_idx" ON "Version"("authorId");

-- CreateIndex
CREATE INDEX "Draft_authorId_idx" ON "Draft"("authorId");

-- CreateIndex
CREATE INDEX "Address_articleId_idx" ON "Address"("articleId");

-- CreateIndex
CREATE INDEX "Address_categoryId_idx" ON "Address"("categoryId");

-- CreateIndex
CREATE UNIQUE INDEX "Address_path_query_key" ON "Address"("path", "query");

-- CreateIndex
CREATE UNIQUE INDEX "Addendum_feedId_key" ON "Addendum"("feedId");

-- CreateIndex
CREATE INDEX "Addendum_creditCommentId_idx" ON "Addendum"("creditCommentId");

-- CreateIndex
CREATE INDEX "Addendum_authorId_idx" ON "Addendum"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Addendum_articleId_number_key" ON "Addendum"("articleId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Category_slug_key" ON "Category"("slug");

-- CreateIndex
CREATE INDEX "Category_parentId_idx" ON "Category"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_idempotencyKey_key" ON "Comment"("idempotencyKey");

-- CreateIndex
CREATE INDEX "Comment_articleId_createdAt_id_idx" ON "Comment"("articleId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Comment_parentId_idx" ON "Comment"("parentId");

-- CreateIndex
CREATE INDEX "Comment_memberId_idx" ON "Comment"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Member_email_key" ON "Member"("email");

-- CreateIndex
CREATE INDEX "Session_memberId_idx" ON "Session"("memberId");

-- CreateIndex
CREATE INDEX "Passkey_memberId_idx" ON "Passkey"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_memberId_codeHash_key" ON "RecoveryCode"("memberId", "codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "AccessToken_tokenHash_key" ON "AccessToken"("tokenHash");

-- CreateIndex
CREATE INDEX "AccessToken_memberId_idx" ON "AccessToken"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Invite_tokenHash_key" ON "Invite"("tokenHash");

-- CreateIndex
CREATE INDEX "Invite_invitedById_idx" ON "Invite"("invitedById");

-- CreateIndex
CREATE UNIQUE INDEX "Media_hash_key" ON "Media"("hash");

-- CreateIndex
CREATE INDEX "MediaSource_mediaId_idx" ON "MediaSource"("mediaId");

-- CreateIndex
CREATE INDEX "MediaUse_articleId_idx" ON "MediaUse"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "Follow_tokenHash_key" ON "Follow"("tokenHash");

-- CreateIndex
CREATE INDEX "Follow_articleId_idx" ON "Follow"("articleId");

-- CreateIndex
CREATE INDEX "Letter_followId_idx" ON "Letter"("followId");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_event_emailHash_key" ON "Letter"("event", "emailHash");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_memberId_idx" ON "AuditEntry"("memberId");

-- CreateIndex
CREATE INDEX "SearchDocument_articleId_idx" ON "SearchDocument"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportedEntry_articleId_key" ON "ImportedEntry"("articleId");

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_supersededById_fkey" FOREIGN KEY ("supersededById") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_coverId_fkey" FOREIGN KEY ("coverId") REFERENCES "Media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Version" ADD CONSTRAINT "Version_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Version" ADD CONSTRAINT "Version_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Address" ADD CONSTRAINT "Address_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Address" ADD CONSTRAINT "Address_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Addendum" ADD CONSTRAINT "Addendum_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Addendum" ADD CONSTRAINT "Addendum_creditCommentId_fkey" FOREIGN KEY ("creditCommentId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Addendum" ADD CONSTRAINT "Addendum_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Category" ADD CONSTRAINT "Category_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleCategory" ADD CONSTRAINT "ArticleCategory_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleCategory" ADD CONSTRAINT "ArticleCategory_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessToken" ADD CONSTRAINT "AccessToken_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MediaSource" ADD CONSTRAINT "MediaSource_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MediaUse" ADD CONSTRAINT "MediaUse_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MediaUse" ADD CONSTRAINT "MediaUse_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_followId_fkey" FOREIGN KEY ("followId") REFERENCES "Follow"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchDocument" ADD CONSTRAINT "SearchDocument_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedEntry" ADD CONSTRAINT "ImportedEntry_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say ------------------------------------------------------------------------------------------

create sequence "CacheTag_number_seq" as bigint;

alter table "Article"
  add constraint "Article_published_is_complete" check (
    status <> 'published' or (path is not null and "publishedAt" is not null and "substantiveAt" is not null and "currentVersion" is not null)
  ),
  add constraint "Article_deleted_says_when" check ((status = 'deleted') = ("deletedAt" is not null)),
  add constraint "Article_path_is_absolute" check (path is null or (path like '/%' and path not like '%//%' and path is nfc normalized)),
  add constraint "Article_current_version_exists" foreign key (id, "currentVersion") references "Version" ("articleId", number)
    deferrable initially deferred,
  add constraint "Article_not_superseded_by_itself" check ("supersededById" is null or "supersededById" <> id);

-- one scan serves the home page, prev/next, months and years
create index "Article_published_by_time" on "Article" ("publishedAt" desc, id desc) where status = 'published' and kind = 'article';
create index "Article_published_by_change" on "Article" ("substantiveAt" desc, id desc) where status = 'published' and kind = 'article';
create index "Article_pages" on "Article" (id) where status = 'published' and kind = 'page';
create index "Article_by_status" on "Article" (status, id desc);

alter table "Version"
  add constraint "Version_number_from_one" check (number >= 1),
  add constraint "Version_body_is_document" check (body ->> 'type' = 'doc');
alter table "Draft"
  add constraint "Draft_body_is_document" check (body ->> 'type' = 'doc'),
  add constraint "Draft_base_exists" foreign key ("articleId", "baseVersion") references "Version" ("articleId", number);

-- a version never changes: only what is derived from its body may be made anew
create function "Version_is_immutable"() returns trigger language plpgsql as $$
begin
  if (new."articleId", new.number, new.title, new.body, new.note, new.kind, new."publishedAt")
     is distinct from (old."articleId", old.number, old.title, old.body, old.note, old.kind, old."publishedAt") then
    raise exception 'a version never changes' using errcode = 'check_violation', constraint = 'Version_is_immutable';
  end if;
  return new;
end $$;
create trigger "Version_is_immutable" before update on "Version" for each row execute function "Version_is_immutable"();

alter table "Address"
  add constraint "Address_path_is_absolute" check (path like '/%' and path is nfc normalized),
  add constraint "Address_names_one_thing" check (num_nonnulls("articleId", "categoryId", location) <= 1),
  add constraint "Address_leads_somewhere" check (state = 'gone' or num_nonnulls("articleId", "categoryId", location) = 1);
create unique index "Address_one_current_per_article" on "Address" ("articleId") where state = 'current' and "articleId" is not null;

alter table "Addendum"
  add constraint "Addendum_number_from_one" check (number >= 1),
  add constraint "Addendum_published_says_when" check (status <> 'published' or "publishedAt" is not null),
  add constraint "Addendum_after_names_block" check ((placement = 'after') = ("afterBlock" is not null)),
  add constraint "Addendum_body_is_document" check (body ->> 'type' = 'doc'),
  add constraint "Addendum_version_exists" foreign key ("articleId", "articleVersion") references "Version" ("articleId", number);
create index "Addendum_published_by_time" on "Addendum" ("publishedAt" desc, id desc) where status = 'published';

alter table "Category"
  add constraint "Category_slug_is_a_segment" check (slug <> '' and slug !~ '[/?#[:space:]]'),
  add constraint "Category_not_its_own_parent" check ("parentId" is null or "parentId" <> id);
create index "ArticleCategory_published_by_time" on "ArticleCategory" ("categoryId", "publishedAt" desc, "articleId" desc) where "publishedAt" is not null;
create index "ArticleCategory_by_category" on "ArticleCategory" ("categoryId");

alter table "Comment"
  add constraint "Comment_not_its_own_parent" check ("parentId" is null or "parentId" <> id),
  add constraint "Comment_address_is_whole" check (("emailCipher" is null) = ("emailHash" is null)),
  add constraint "Comment_version_exists" foreign key ("articleId", "articleVersion") references "Version" ("articleId", number);
create index "Comment_published_by_time" on "Comment" ("createdAt" desc, id desc) where status = 'published' and not secret;
create index "Comment_waiting" on "Comment" ("createdAt") where status = 'held';

alter table "Member" add constraint "Member_email_is_canonical" check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$');
alter table "Media" add constraint "Media_hash_is_sha256" check (hash ~ '^[0-9a-f]{64}$'), add constraint "Media_extension_is_plain" check (extension ~ '^[a-z0-9]{1,8}$');
create unique index "Follow_once_per_address" on "Follow" ("emailHash", scope, coalesce("articleId", 0));
create index "Letter_waiting" on "Letter" ("sendAfter") where status = 'waiting';

create index "SearchDocument_tokens" on "SearchDocument" using gin (tokens) with (fastupdate = on);
create index "SearchDocument_oversize" on "SearchDocument" (kind) where oversize;

commit;
