begin;

-- Once for a statement instead of once for a row: what fills many days at once changes each article once.
drop trigger "DailyReads_are_summed" on "DailyReads";
drop function "DailyReads_are_summed"();

create function "DailyReads_are_added"() returns trigger language plpgsql as $$
begin
  update "Article" a set "recentReads" = a."recentReads" + counted.reads
  from (select "articleId", sum(reads)::int as reads from added where day >= current_date - 30 group by 1) as counted
  where counted."articleId" = a.id and counted.reads <> 0;
  return null;
end $$;
create trigger "DailyReads_are_added" after insert on "DailyReads" referencing new table as added
  for each statement execute function "DailyReads_are_added"();

create function "DailyReads_are_changed"() returns trigger language plpgsql as $$
begin
  update "Article" a set "recentReads" = a."recentReads" + counted.reads
  from (
    select "articleId", sum(reads)::int as reads from (
      select "articleId", day, reads from changed union all select "articleId", day, -reads from former
    ) as both_of where day >= current_date - 30 group by 1
  ) as counted
  where counted."articleId" = a.id and counted.reads <> 0;
  return null;
end $$;
create trigger "DailyReads_are_changed" after update on "DailyReads" referencing old table as former new table as changed
  for each statement execute function "DailyReads_are_changed"();

commit;
