-- What a member wishes of their own digest. state is ON or OFF; weekday (1 is Monday) and minute of
-- the day are null for the time of the group's.
create table digest_wish (
    workspace text   not null,
    member_id text   not null,
    state     text   not null,
    weekday   bigint,
    minute    bigint,
    primary key (workspace, member_id)
);

-- The days (2026-11-27) whose digest a member had.
create table digest_told (
    workspace text   not null,
    member_id text   not null,
    day       text   not null,
    told_at   bigint not null,
    primary key (workspace, member_id, day)
);
