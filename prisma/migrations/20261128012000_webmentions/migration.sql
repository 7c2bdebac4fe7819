begin;

-- CreateEnum
CREATE TYPE "MentionKind" AS ENUM ('mention', 'reply', 'like', 'repost', 'bookmark');

-- CreateEnum
CREATE TYPE "WebmentionOutcome" AS ENUM ('verified', 'unlinked', 'gone', 'unreadable', 'refused', 'unreachable');

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "mentionKind" "MentionKind";

-- CreateTable
CREATE TABLE "Webmention" (
    "id" SERIAL NOT NULL,
    "source" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "articleId" INTEGER NOT NULL,
    "commentId" INTEGER,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "networkHash" BYTEA,
    "dueAt" TIMESTAMPTZ(3),
    "fetchedAt" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "turn" INTEGER NOT NULL DEFAULT 0,
    "outcome" "WebmentionOutcome",
    "wordsHash" BYTEA,

    CONSTRAINT "Webmention_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Webmention_commentId_key" ON "Webmention"("commentId");

-- CreateIndex
CREATE INDEX "Webmention_dueAt_idx" ON "Webmention"("dueAt");

-- CreateIndex
CREATE INDEX "Webmention_host_receivedAt_idx" ON "Webmention"("host", "receivedAt");

-- CreateIndex
CREATE INDEX "Webmention_networkHash_receivedAt_idx" ON "Webmention"("networkHash", "receivedAt");

-- CreateIndex
CREATE INDEX "Webmention_articleId_receivedAt_idx" ON "Webmention"("articleId", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Webmention_source_articleId_key" ON "Webmention"("source", "articleId");

-- AddForeignKey
ALTER TABLE "Webmention" ADD CONSTRAINT "Webmention_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Webmention" ADD CONSTRAINT "Webmention_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

commit;
