-- To PostgreSQL, an index that begins as the key of its table does is as good as the key while the
-- table is empty, and the newer of the two wins; the plan is kept when the table has grown. So an
-- index beside the key holds only what a look-up by the key does not say.
create index meeting_planned on meeting (workspace, ends_at) where state = 'PLANNED';
drop index meeting_ahead;
-- It holds every row: what counts is that only who asks by the column says that it has a value.
create index meeting_place_of on meeting_place (workspace, number) where number is not null;
drop index meeting_place_meeting;
-- Nobody asks by it.
drop index meeting_invited_member;
