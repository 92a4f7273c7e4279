-- To PostgreSQL, an index that begins as the key of its table does is as good as the key while the
-- table is empty, and the newer of the two wins; the plan is kept when the table has grown. So an
-- index beside the key holds only what a look-up by the key does not say.
create index inbox_said on inbox (platform, account, conversation, id) where said is not null;
drop index inbox_history;
