begin;

create table "DailyReads" (
  "articleId" integer not null,
  "day" date not null,
  "reads" integer not null default 0,
  "robots" integer not null default 0,
  constraint "DailyReads_pkey" primary key ("articleId", "day"),
  constraint "DailyReads_articleId_fkey" foreign key ("articleId") references "Article" ("id") on delete cascade on update cascade,
  constraint "DailyReads_counts" check ("reads" >= 0 and "robots" >= 0)
);

commit;
