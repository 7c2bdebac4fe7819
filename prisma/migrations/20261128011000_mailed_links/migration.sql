begin;

alter table "ResetLink" add column "byMail" boolean not null default false;
drop index "ResetLink_memberId_key";
create unique index "ResetLink_memberId_byMail_key" on "ResetLink" ("memberId", "byMail");

create table "SignInLink" (
  "tokenHash" bytea not null,
  "memberId" integer not null,
  "leadsTo" text not null,
  "expiresAt" timestamptz(3) not null,
  constraint "SignInLink_pkey" primary key ("tokenHash"),
  constraint "SignInLink_memberId_fkey" foreign key ("memberId") references "Member" ("id") on delete cascade on update cascade
);
create unique index "SignInLink_memberId_key" on "SignInLink" ("memberId");

create table "ModerationLink" (
  "tokenHash" bytea not null,
  "commentId" integer not null,
  "memberId" integer not null,
  "expiresAt" timestamptz(3) not null,
  "usedAt" timestamptz(3),
  constraint "ModerationLink_pkey" primary key ("tokenHash"),
  constraint "ModerationLink_commentId_fkey" foreign key ("commentId") references "Comment" ("id") on delete cascade on update cascade,
  constraint "ModerationLink_memberId_fkey" foreign key ("memberId") references "Member" ("id") on delete cascade on update cascade
);
create unique index "ModerationLink_commentId_memberId_key" on "ModerationLink" ("commentId", "memberId");
create index "ModerationLink_memberId_idx" on "ModerationLink" ("memberId");

-- What is due next: letters to one person before those to all followers.
drop index "Letter_waiting";
create index "Letter_due" on "Letter" (("followId" is not null), "sendAfter", id) where status = 'waiting';

commit;
