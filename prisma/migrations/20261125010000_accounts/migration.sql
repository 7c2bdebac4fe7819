begin;

alter table "Member" add column "totpPending" bytea, add column "totpUsedStep" integer;

create table "ResetLink" (
  "tokenHash" bytea not null,
  "memberId" integer not null,
  "withoutSecondStep" boolean not null default false,
  "expiresAt" timestamptz(3) not null,
  constraint "ResetLink_pkey" primary key ("tokenHash"),
  constraint "ResetLink_memberId_fkey" foreign key ("memberId") references "Member" ("id") on delete cascade on update cascade
);
create unique index "ResetLink_memberId_key" on "ResetLink" ("memberId");

alter table "AccessToken" add constraint "AccessToken_scopes" check ("scopes" <@ array['read', 'write']);

-- The log is read newest first, of everybody or of one member.
drop index "AuditEntry_memberId_idx";
create index "AuditEntry_memberId_id_idx" on "AuditEntry" ("memberId", "id" desc);

commit;
