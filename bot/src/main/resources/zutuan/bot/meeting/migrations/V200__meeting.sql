create table meeting_number (
    workspace text   not null primary key,
    last      bigint not null
);

create table meeting (
    workspace    text    not null,
    number       bigint  not null,
    title        text    not null,
    series       text,
    kind         text    not null,
    starts_at    bigint  not null,
    ends_at      bigint  not null,
    place        text    not null,
    organizer_id text    not null,
    created_at   bigint  not null,
    conversation text    not null,
    sequence     integer not null,
    state        text    not null,
    reason       text,
    cancelled_by text,
    cancelled_at bigint,
    primary key (workspace, number)
);
create index meeting_ahead on meeting (workspace, state, ends_at);

create table meeting_invited (
    workspace   text    not null,
    number      bigint  not null,
    member_id   text    not null,
    answer      text    not null,
    minutes     integer,
    stand_in    text,
    reason      text,
    answered_at bigint,
    stale       integer not null,
    primary key (workspace, number, member_id)
);
create index meeting_invited_member on meeting_invited (workspace, member_id);

-- A place for five minutes; `shared` is the meeting's number when an administrator booked over another.
create table meeting_place (
    workspace text   not null,
    place     text   not null,
    grain     bigint not null,
    shared    bigint not null,
    number    bigint not null,
    primary key (workspace, place, grain, shared)
);
create index meeting_place_meeting on meeting_place (workspace, number);
