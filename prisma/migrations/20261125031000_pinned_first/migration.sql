begin;

-- The home page: what is pinned, then the newest.
create index "Article_pinned_first" on "Article" (pinned desc, "publishedAt" desc, id desc) where status = 'published' and kind = 'article';

commit;
