-- Minutes as they were written; a meeting may have several parts.
create table meeting_minutes (
    workspace text    not null,
    number    bigint  not null,
    part      integer not null,
    body      text    not null,
    filed_by  text    not null,
    filed_at  bigint  not null,
    primary key (workspace, number, part)
);

create table meeting_action_number (
    workspace text   not null primary key,
    last      bigint not null
);

-- What somebody was given to do. `due` is a day as 2026-12-10, or null if none was set.
create table meeting_action (
    workspace text   not null,
    number    bigint not null,
    meeting   bigint not null,
    series    text,
    subject   text,
    label     text,
    body      text   not null,
    owner_id  text   not null,
    due       text,
    state     text   not null,
    result    text,
    done_by   text,
    done_at   bigint,
    primary key (workspace, number)
);
create index meeting_action_owner on meeting_action (workspace, owner_id, state);
create index meeting_action_series on meeting_action (workspace, series, state);
create index meeting_action_meeting on meeting_action (workspace, meeting);
