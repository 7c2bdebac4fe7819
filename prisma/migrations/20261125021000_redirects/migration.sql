begin;

alter table "Address" add column "byHand" boolean not null default false;
create index "Address_leading_elsewhere" on "Address" (id desc) where state <> 'current';

create table "MissingPath" (
  "path" text not null,
  "count" integer not null,
  "lastSeenOn" date not null,
  constraint "MissingPath_pkey" primary key ("path"),
  constraint "MissingPath_path_is_absolute" check ("path" like '/%' and "path" is nfc normalized),
  constraint "MissingPath_counts" check ("count" >= 1)
);
create index "MissingPath_count_idx" on "MissingPath" ("count" desc, "lastSeenOn" desc);

commit;
