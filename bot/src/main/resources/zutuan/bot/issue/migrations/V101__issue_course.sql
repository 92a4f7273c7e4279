-- What the life of an issue needs beyond the first version. Everything is added and may be absent,
-- so that the first version goes on running: it neither reads nor writes it.
alter table issue add column revision bigint not null default 0;
-- How it ended, where state is CLOSED: CONFIRMED (or null), UNCONFIRMED, MERGED, WITHDRAWN.
alter table issue add column ending text;
alter table issue add column ended_into bigint;
alter table issue add column ended_reason text;
-- clock_days working days from clock_from give due_at; 0 for a named end. reminded: 0 to 4.
alter table issue add column clock_from bigint;
alter table issue add column clock_days bigint;
alter table issue add column reminded bigint not null default 0;
-- Taken to a higher level.
alter table issue add column level text;
alter table issue add column level_at bigint;
alter table issue add column level_by text;
alter table issue add column level_reason text;
alter table issue add column level_due bigint;
alter table issue add column level_told bigint;
-- An outside party has it.
alter table issue add column party text;
alter table issue add column party_contact text;
alter table issue add column party_since bigint;
alter table issue add column party_due bigint;
-- More time was asked for.
alter table issue add column extend_until bigint;
alter table issue add column extend_reason text;
alter table issue add column extend_by text;
alter table issue add column extend_at bigint;
alter table issue add column returned bigint not null default 0;
alter table issue add column idle bigint not null default 0;
alter table issue add column progress_at bigint;
alter table issue add column urged_at bigint;
-- The inbound message of the report, and the number of an earlier issue that has come back.
alter table issue add column source text;
alter table issue add column earlier bigint;

create index issue_source on issue (workspace, source) where source is not null;
create index issue_place on issue (workspace, village_id, domain, reported_at);
create index issue_closed on issue (workspace, domain, closed_at) where state = 'CLOSED';
create index issue_merged on issue (workspace, ended_into) where ended_into is not null;
create index issue_extend on issue (workspace) where extend_until is not null;
-- The open ones by deadline, of all, of a village, of a team, of a member.
create index issue_due on issue (workspace, due_at, number) where state <> 'CLOSED';
create index issue_village_due on issue (workspace, village_id, due_at, number)
    where state <> 'CLOSED';
create index issue_team_due on issue (workspace, team_id, due_at, number)
    where state <> 'CLOSED';
create index issue_lead_due on issue (workspace, lead_id, due_at, number)
    where state <> 'CLOSED';
create index issue_reporter_due on issue (workspace, reporter_id, due_at, number)
    where state <> 'CLOSED';
create index issue_ended on issue (workspace, closed_at, number) where state = 'CLOSED';

-- Who helped to solve an issue, written when it is closed. village_id and unit are the helper's at
-- that time; elsewhere is 1 for another village or unit than the issue's own village.
create table issue_help (
    workspace  text   not null,
    number     bigint not null,
    helper     text   not null,
    kind       text   not null,
    village_id text,
    unit       text,
    elsewhere  bigint not null,
    closed_at  bigint not null,
    primary key (workspace, number, helper, kind)
);
create index issue_help_closed on issue_help (workspace, closed_at, number);
