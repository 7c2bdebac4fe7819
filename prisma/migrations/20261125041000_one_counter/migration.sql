begin;

-- One counter for all that was ever saved of an article: a draft that is published and begun anew must not count from one again.
alter table "Article"
  add column revision INTEGER NOT NULL DEFAULT 0,
  add column writer TEXT,
  add column turn INTEGER NOT NULL DEFAULT 0;
update "Article" a set revision = d.revision from "Draft" d where d."articleId" = a.id;
alter table "Draft" drop column revision;

alter table "Addendum"
  add column writer TEXT,
  add column turn INTEGER NOT NULL DEFAULT 0;

commit;
