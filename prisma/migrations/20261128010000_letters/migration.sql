begin;

-- No letter was ever written before: nothing is lost.
alter table "Letter" drop column "subject", drop column "text", drop column "html";
alter table "Letter" add column "content" bytea, add column "problem" text;
alter table "Letter" alter column "emailCipher" drop not null;
-- The studio's lists, page by page.
create index "Letter_status_id_idx" on "Letter" ("status", "id" desc);

commit;
