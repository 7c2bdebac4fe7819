begin;

-- The filter is made anew from what was decided, instead of counting: what it knew is learned again within seconds.
drop table "SpamTrait";

create table "SpamFilter" (
  "id" integer primary key default 1,
  "edition" integer not null,
  "lessons" text not null,
  "learned" integer not null,
  "weights" bytea not null,
  "madeAt" timestamptz(3) not null default current_timestamp,
  constraint "SpamFilter_one" check ("id" = 1)
);

create table "ServiceCorrection" (
  "commentId" integer primary key references "Comment" ("id") on delete cascade on update cascade,
  "verdict" "CommentLesson" not null,
  "told" "CommentLesson",
  "attempts" integer not null default 0,
  "dueAt" timestamptz(3)
);
create index "ServiceCorrection_dueAt_idx" on "ServiceCorrection" ("dueAt");

alter table "Comment" add column "judgedIn" integer default 0, add column "calledSpam" boolean;
create index "Comment_taught_id_idx" on "Comment" ("taught", "id" desc);
create index "Comment_status_judgedIn_idx" on "Comment" ("status", "judgedIn");

commit;
