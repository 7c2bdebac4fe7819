begin;

-- When somebody worked on an article last: the order of the studio's list. What is imported counts from its own day.
alter table "Article"
  add column "touchedAt" timestamptz(3) not null default now(),
  add column "redirectTo" text,
  add constraint "Article_redirect_is_a_path" check ("redirectTo" is null or ("redirectTo" like '/%' and "redirectTo" not like '//%'));
update "Article" a set "touchedAt" = coalesce(
  (select d."updatedAt" from "Draft" d where d."articleId" = a.id),
  (select max(v."publishedAt") from "Version" v where v."articleId" = a.id and v."publishedAt" <= now()),
  a."createdAt"
);
create index "Article_touchedAt_id_idx" on "Article" ("touchedAt" desc, "id" desc);

create function "Article_is_touched"() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new."touchedAt" := least(now(), coalesce(new."publishedAt", now()));
  elsif (new.status, new."currentVersion", new."substantiveAt", new.path)
    is distinct from (old.status, old."currentVersion", old."substantiveAt", old.path) then
    new."touchedAt" := now();
  end if;
  return new;
end $$;
create trigger "Article_is_touched" before insert or update of status, "currentVersion", "substantiveAt", path on "Article"
  for each row execute function "Article_is_touched"();

create function "Draft_touches_article"() returns trigger language plpgsql as $$
begin
  update "Article" set "touchedAt" = now() where id = new."articleId";
  return null;
end $$;
create trigger "Draft_touches_article" after insert or update on "Draft"
  for each row execute function "Draft_touches_article"();

-- Reads of the last days, for all articles at once.
create index "DailyReads_day_idx" on "DailyReads" ("day");

create table "PreviewLink" (
  "id" serial not null,
  "articleId" integer not null,
  "tokenHash" bytea not null,
  "madeById" integer,
  "createdAt" timestamptz(3) not null default now(),
  "expiresAt" timestamptz(3) not null,
  constraint "PreviewLink_pkey" primary key ("id"),
  constraint "PreviewLink_articleId_fkey" foreign key ("articleId") references "Article" ("id") on delete cascade on update cascade,
  constraint "PreviewLink_madeById_fkey" foreign key ("madeById") references "Member" ("id") on delete set null on update cascade
);
create unique index "PreviewLink_tokenHash_key" on "PreviewLink" ("tokenHash");
create index "PreviewLink_articleId_idx" on "PreviewLink" ("articleId");
create index "PreviewLink_madeById_idx" on "PreviewLink" ("madeById");

commit;
