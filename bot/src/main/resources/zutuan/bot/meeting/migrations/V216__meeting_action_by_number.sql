-- As for meetings. That an action is open is also said where one is asked for by its number, so it
-- is no condition of these.
create index meeting_action_owned on meeting_action (workspace, owner_id, state)
    where owner_id is not null;
create index meeting_action_left on meeting_action (workspace, series, state)
    where series is not null;
create index meeting_action_of on meeting_action (workspace, meeting) where meeting is not null;
drop index meeting_action_owner;
drop index meeting_action_series;
drop index meeting_action_meeting;
