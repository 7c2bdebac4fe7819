begin;

create table "Throttle" (
  "key" bytea not null,
  "failures" integer not null,
  "until" timestamptz(3) not null,
  constraint "Throttle_pkey" primary key ("key"),
  constraint "Throttle_counts" check ("failures" >= 1)
);
create index "Throttle_until_idx" on "Throttle" ("until");

commit;
