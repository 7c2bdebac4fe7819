begin;

-- CreateEnum
CREATE TYPE "MentionState" AS ENUM ('untold', 'waiting', 'told', 'unheard', 'failed');

-- CreateTable
CREATE TABLE "MentionReading" (
    "articleId" INTEGER NOT NULL,
    "isDue" BOOLEAN NOT NULL DEFAULT true,
    "isUpdate" BOOLEAN NOT NULL,
    "isOld" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "MentionReading_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "OutgoingMention" (
    "articleId" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "state" "MentionState" NOT NULL,
    "isLinked" BOOLEAN NOT NULL DEFAULT true,
    "sourcePath" TEXT,
    "asked" INTEGER NOT NULL DEFAULT 1,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sendAfter" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "waitingSince" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "toldAt" TIMESTAMPTZ(3),
    "answer" TEXT,

    CONSTRAINT "OutgoingMention_pkey" PRIMARY KEY ("articleId","url")
);

-- AddForeignKey
ALTER TABLE "MentionReading" ADD CONSTRAINT "MentionReading_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutgoingMention" ADD CONSTRAINT "OutgoingMention_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Few of very many are ever due.
create index "MentionReading_isDue_idx" on "MentionReading" ("articleId") where "isDue";
create index "OutgoingMention_waiting_idx" on "OutgoingMention" ("sendAfter") where state = 'waiting';
-- Bounded by what an index holds.
alter table "OutgoingMention" add constraint "OutgoingMention_url_fits" check (octet_length(url) <= 2000);

commit;
