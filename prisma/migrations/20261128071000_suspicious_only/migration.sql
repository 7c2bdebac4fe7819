begin;

-- "None wait" meant "only suspicious ones wait". Now both can be said, and what was chosen goes on to hold.
update "Setting" set value = '"suspicious"' where key = 'commentModeration' and value = '"none"';

commit;
