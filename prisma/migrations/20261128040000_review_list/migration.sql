begin;

-- CreateEnum
CREATE TYPE "TypedState" AS ENUM ('waiting', 'later', 'accepted', 'refused');

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "recentReads" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "reportsAnsweredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ImportedEntry" ADD COLUMN     "searchedVersion" INTEGER;

-- CreateTable
CREATE TABLE "TypedAddendum" (
    "id" SERIAL NOT NULL,
    "articleId" INTEGER NOT NULL,
    "heading" TEXT NOT NULL,
    "turn" INTEGER NOT NULL,
    "isCertain" BOOLEAN NOT NULL,
    "state" "TypedState" NOT NULL DEFAULT 'waiting',
    "addendumId" INTEGER,
    "acceptanceId" INTEGER,

    CONSTRAINT "TypedAddendum_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Acceptance" (
    "id" SERIAL NOT NULL,
    "batch" TEXT NOT NULL,
    "articleId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "versionBefore" INTEGER NOT NULL,
    "substantiveAt" TIMESTAMPTZ(3),
    "memberId" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Acceptance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Link" (
    "id" SERIAL NOT NULL,
    "url" TEXT NOT NULL,
    "nextCheckAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checkedAt" TIMESTAMPTZ(3),
    "answer" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failingSince" TIMESTAMPTZ(3),
    "isDead" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LinkUse" (
    "linkId" INTEGER NOT NULL,
    "articleId" INTEGER NOT NULL,

    CONSTRAINT "LinkUse_pkey" PRIMARY KEY ("articleId","linkId")
);

-- CreateTable
CREATE TABLE "LinkReading" (
    "articleId" INTEGER NOT NULL,
    "touchedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LinkReading_pkey" PRIMARY KEY ("articleId")
);

-- CreateIndex
CREATE UNIQUE INDEX "TypedAddendum_addendumId_key" ON "TypedAddendum"("addendumId");

-- CreateIndex
CREATE INDEX "TypedAddendum_state_isCertain_idx" ON "TypedAddendum"("state", "isCertain");

-- CreateIndex
CREATE INDEX "TypedAddendum_acceptanceId_idx" ON "TypedAddendum"("acceptanceId");

-- CreateIndex
CREATE UNIQUE INDEX "TypedAddendum_articleId_heading_turn_key" ON "TypedAddendum"("articleId", "heading", "turn");

-- CreateIndex
CREATE INDEX "Acceptance_batch_idx" ON "Acceptance"("batch");

-- CreateIndex
CREATE INDEX "Acceptance_articleId_idx" ON "Acceptance"("articleId");

-- CreateIndex
CREATE INDEX "Acceptance_memberId_idx" ON "Acceptance"("memberId");

-- CreateIndex
CREATE INDEX "Acceptance_createdAt_idx" ON "Acceptance"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Link_url_key" ON "Link"("url");

-- CreateIndex
CREATE INDEX "Link_nextCheckAt_idx" ON "Link"("nextCheckAt");

-- CreateIndex
CREATE INDEX "LinkUse_linkId_idx" ON "LinkUse"("linkId");

-- CreateIndex
CREATE INDEX "Article_recentReads_id_idx" ON "Article"("recentReads" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "TypedAddendum" ADD CONSTRAINT "TypedAddendum_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TypedAddendum" ADD CONSTRAINT "TypedAddendum_addendumId_fkey" FOREIGN KEY ("addendumId") REFERENCES "Addendum"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TypedAddendum" ADD CONSTRAINT "TypedAddendum_acceptanceId_fkey" FOREIGN KEY ("acceptanceId") REFERENCES "Acceptance"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Acceptance" ADD CONSTRAINT "Acceptance_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Acceptance" ADD CONSTRAINT "Acceptance_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkUse" ADD CONSTRAINT "LinkUse_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "Link"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkUse" ADD CONSTRAINT "LinkUse_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkReading" ADD CONSTRAINT "LinkReading_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Reads of the last 30 days beside the article, for a list in their order. The day is the blog's, hence a day of margin.
create function "DailyReads_are_summed"() returns trigger language plpgsql as $$
begin
  if new.day >= current_date - 30 then
    update "Article" set "recentReads" = "recentReads" + new.reads - (case tg_op when 'UPDATE' then old.reads else 0 end)
    where id = new."articleId";
  end if;
  return null;
end $$;
create trigger "DailyReads_are_summed" after insert or update of reads on "DailyReads"
  for each row execute function "DailyReads_are_summed"();
update "Article" a set "recentReads" = counted.reads
from (select "articleId", sum(reads)::int as reads from "DailyReads" where day > current_date - 30 group by 1) as counted
where counted."articleId" = a.id;

-- Reports of readers that an article is outdated are few among its comments.
create index "Comment_outdated_idx" on "Comment" ("articleId", "createdAt") where outdated and status = 'published';
create index "Link_isDead_idx" on "Link" (id) where "isDead";
-- Bounded by what an index holds.
alter table "Link" add constraint "Link_url_fits" check (octet_length(url) <= 2000);
alter table "TypedAddendum" add constraint "TypedAddendum_heading_fits" check (length(heading) <= 80);

commit;
