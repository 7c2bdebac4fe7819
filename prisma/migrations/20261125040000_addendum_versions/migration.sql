begin;

CREATE TABLE "AddendumVersion" (
    "addendumId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "AddendumKind" NOT NULL,
    "summary" TEXT,
    "occurredOn" DATE NOT NULL,
    "body" JSONB NOT NULL,
    "rendered" JSONB NOT NULL,
    "renderer" INTEGER NOT NULL,
    "plainText" TEXT NOT NULL,
    "change" "VersionKind" NOT NULL,
    "authorId" INTEGER,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AddendumVersion_pkey" PRIMARY KEY ("addendumId","number")
);

CREATE INDEX "AddendumVersion_authorId_idx" ON "AddendumVersion"("authorId");

ALTER TABLE "AddendumVersion" ADD CONSTRAINT "AddendumVersion_addendumId_fkey" FOREIGN KEY ("addendumId") REFERENCES "Addendum"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "AddendumVersion" ADD CONSTRAINT "AddendumVersion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

alter table "AddendumVersion"
  add constraint "AddendumVersion_counts_from_one" check (number >= 1),
  add constraint "AddendumVersion_first_is_substantive" check (number > 1 or change = 'substantive');

commit;
