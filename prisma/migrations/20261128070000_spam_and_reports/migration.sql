begin;

create type "CommentLesson" as enum ('spam', 'real');
create type "ReportReason" as enum ('spam', 'abuse', 'privacy', 'other');

alter table "Comment"
  add column "amendment" text,
  add column "openReports" integer not null default 0,
  add column "taught" "CommentLesson";
-- The list of what readers reported: few among many.
create index "Comment_reported" on "Comment" ("createdAt" desc, id desc) where "openReports" > 0;
-- Lists of one reason, and of one name.
create index "Comment_by_reason" on "Comment" using gin ("heldReasons") with (fastupdate = off) where "heldReasons" <> '{}';
create index "Comment_by_name" on "Comment" ("name");

create table "CommentReport" (
  "id" serial primary key,
  "commentId" integer not null references "Comment" (id) on delete cascade on update cascade,
  "reason" "ReportReason" not null,
  "words" text not null default '',
  "networkHash" bytea,
  "settledAt" timestamptz(3),
  "createdAt" timestamptz(3) not null default now()
);
create unique index "CommentReport_commentId_networkHash_key" on "CommentReport" ("commentId", "networkHash");
create index "CommentReport_networkHash_createdAt_idx" on "CommentReport" ("networkHash", "createdAt");

create table "CommentDecision" (
  "id" serial primary key,
  "memberId" integer references "Member" (id) on delete cascade on update cascade,
  "decision" "CommentStatus" not null,
  "commentIds" integer[],
  "before" "CommentStatus"[],
  "createdAt" timestamptz(3) not null default now(),
  constraint "CommentDecision_pairs" check (cardinality("commentIds") = cardinality("before"))
);
create index "CommentDecision_memberId_idx" on "CommentDecision" ("memberId");
create index "CommentDecision_createdAt_idx" on "CommentDecision" ("createdAt");

create table "SpamTrait" (
  "number" integer primary key,
  "spam" integer not null default 0,
  "real" integer not null default 0
);

create table "BlockedSender" (
  "id" serial primary key,
  "name" text not null,
  "networkHash" bytea,
  "emailHash" bytea,
  "ownerTokenHash" bytea,
  "createdAt" timestamptz(3) not null default now(),
  constraint "BlockedSender_known" check (num_nonnulls("networkHash", "emailHash", "ownerTokenHash") > 0)
);
create index "BlockedSender_networkHash_idx" on "BlockedSender" ("networkHash");
create index "BlockedSender_emailHash_idx" on "BlockedSender" ("emailHash");
create index "BlockedSender_ownerTokenHash_idx" on "BlockedSender" ("ownerTokenHash");

commit;
