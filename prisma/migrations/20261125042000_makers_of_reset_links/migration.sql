begin;

alter table "ResetLink" add column "madeById" INTEGER;
create index "ResetLink_madeById_idx" on "ResetLink"("madeById");
alter table "ResetLink" add constraint "ResetLink_madeById_fkey" foreign key ("madeById") references "Member"("id") on delete set null on update cascade;

commit;
