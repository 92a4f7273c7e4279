-- To PostgreSQL, an index that begins as the key of its table does is as good as the key while the
-- table is empty, and the newer of the two wins; the plan is kept when the table has grown. So an
-- index beside the key holds only what a look-up by the key does not say.
create index issue_told on issue (workspace, village_id, reported_at) where village_id is not null;
create index issue_told_of on issue (workspace, village_id, domain, reported_at)
    where village_id is not null;
drop index issue_lately;
drop index issue_place;
-- Nobody asks by these any more.
drop index issue_open;
drop index issue_closed;
