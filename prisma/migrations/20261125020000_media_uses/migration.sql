begin;

-- From now on verbs write down what an article uses (lib/media/uses.ts); what was written before is gone through once.
insert into "MediaUse" ("mediaId", "articleId")
select distinct m.id, texts."articleId"
from (
  select "articleId", body::text as text from "Version"
  union all select "articleId", body::text from "Draft"
  union all select "articleId", body::text || coalesce(draft::text, '') from "Addendum"
) as texts, regexp_matches(texts.text, '/media/([0-9a-f]{64})', 'g') as found
join "Media" m on m.hash = found[1]
on conflict do nothing;

insert into "MediaUse" ("mediaId", "articleId")
select "coverId", id from "Article" where "coverId" is not null
on conflict do nothing;

commit;
