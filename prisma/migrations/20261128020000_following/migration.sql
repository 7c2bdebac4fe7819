begin;

create table "Follower" (
  "id" serial primary key,
  "emailCipher" bytea not null,
  "emailHash" bytea not null,
  "tokenHash" bytea not null,
  "confirmedAt" timestamptz(3),
  "askedAt" timestamptz(3),
  "toldAt" timestamptz(3),
  "createdAt" timestamptz(3) not null default current_timestamp
);
create unique index "Follower_emailHash_key" on "Follower" ("emailHash");
create unique index "Follower_tokenHash_key" on "Follower" ("tokenHash");

-- No page ever wrote into it: what stood in a row now stands once for each address.
delete from "Follow";
drop index "Follow_once_per_address";
alter table "Follow"
  drop column "emailCipher",
  drop column "emailHash",
  drop column "tokenHash",
  drop column "confirmedAt",
  add column "followerId" integer not null,
  add column "networkHash" bytea,
  add constraint "Follow_followerId_fkey" foreign key ("followerId") references "Follower" ("id") on delete cascade on update cascade,
  -- Replies and comments are those of an article, articles and updates those of the blog.
  add constraint "Follow_scope_has_its_subject" check (("articleId" is not null) = (scope in ('addenda', 'replies', 'comments')));
create index "Follow_followerId_idx" on "Follow" ("followerId");
create unique index "Follow_once" on "Follow" ("followerId", scope, coalesce("articleId", 0));
create index "Follow_of_blog" on "Follow" (scope) where "articleId" is null;
create index "Follow_by_network" on "Follow" ("networkHash", "createdAt") where "networkHash" is not null;

create type "AnnouncementKind" as enum ('article', 'addendum', 'comment');

create table "Announcement" (
  "id" serial primary key,
  "kind" "AnnouncementKind" not null,
  "articleId" integer not null,
  "subjectId" integer not null,
  "at" timestamptz(3) not null,
  "takenBackAt" timestamptz(3),
  "toldAt" timestamptz(3),
  constraint "Announcement_articleId_fkey" foreign key ("articleId") references "Article" ("id") on delete cascade on update cascade
);
create unique index "Announcement_kind_subjectId_key" on "Announcement" ("kind", "subjectId");
create index "Announcement_articleId_idx" on "Announcement" ("articleId");
create index "Announcement_waiting" on "Announcement" (at) where "toldAt" is null and "takenBackAt" is null;

create table "News" (
  "announcementId" integer not null,
  "followerId" integer not null,
  "followId" integer not null,
  constraint "News_pkey" primary key ("announcementId", "followerId"),
  constraint "News_announcementId_fkey" foreign key ("announcementId") references "Announcement" ("id") on delete cascade on update cascade,
  constraint "News_followerId_fkey" foreign key ("followerId") references "Follower" ("id") on delete cascade on update cascade,
  constraint "News_followId_fkey" foreign key ("followId") references "Follow" ("id") on delete cascade on update cascade
);
create index "News_followerId_idx" on "News" ("followerId");
create index "News_followId_idx" on "News" ("followId");

commit;
