begin;

alter table "Comment" add column "textHash" bytea;
-- The studio's lists, page by page from where the last one ended.
create index "Comment_status_createdAt_id_idx" on "Comment" ("status", "createdAt" desc, "id" desc);
-- What is asked before a comment is taken: how much came from this network lately, and whether its words stand elsewhere.
create index "Comment_by_network" on "Comment" ("networkHash", "createdAt") where "networkHash" is not null;
create index "Comment_by_text" on "Comment" ("textHash") where "textHash" is not null;
-- What a reader wrote, and what an address wrote.
create index "Comment_by_owner" on "Comment" ("ownerTokenHash") where "ownerTokenHash" is not null;
create index "Comment_by_email" on "Comment" ("emailHash") where "emailHash" is not null;

create table "RefusedComment" (
  "tokenHash" bytea not null,
  "form" bytea not null,
  "networkHash" bytea not null,
  "createdAt" timestamptz(3) not null default now(),
  constraint "RefusedComment_pkey" primary key ("tokenHash")
);
create index "RefusedComment_networkHash_createdAt_idx" on "RefusedComment" ("networkHash", "createdAt");
create index "RefusedComment_createdAt_idx" on "RefusedComment" ("createdAt");

commit;
