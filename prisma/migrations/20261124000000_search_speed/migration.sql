begin;

-- Texts and tokens lie beside the rows, as they are: a search reads many rows and few texts, and unpacking a text takes
-- longer than looking through it. What was stored before moves when it is written again (bin/blog reindex).
alter table "SearchDocument"
  alter column text set storage external, alter column tokens set storage external,
  alter column title set storage main;
alter table "SearchDocument" set (toast_tuple_target = 128);

-- what readers may see, and its order, without the table
create index "Article_readable" on "Article" (id) include ("publishedAt") where status = 'published';

commit;
