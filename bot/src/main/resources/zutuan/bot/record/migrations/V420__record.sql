-- What was done: trainings, visits to households, volunteer days. state is KEPT or WITHDRAWN; villages
-- are ids, one a line; day is like 2026-11-25.
create table record_number (
    workspace text   not null primary key,
    last      bigint not null
);

create table record (
    workspace   text   not null,
    number      bigint not null,
    kind        text   not null,
    said        text   not null,
    day         text   not null,
    villages    text   not null,
    member_id   text   not null,
    recorded_at bigint not null,
    state       text   not null,
    reason      text,
    ended_by    text,
    ended_at    bigint,
    revision    bigint not null,
    primary key (workspace, number)
);
create index record_day on record (workspace, day, number);

-- How many people of which category came; the empty category is whoever was not told apart.
create table record_heads (
    workspace text   not null,
    number    bigint not null,
    category  text   not null,
    people    bigint not null,
    primary key (workspace, number, category)
);

create table record_media (
    workspace text   not null,
    number    bigint not null,
    reference text   not null,
    name      text   not null,
    primary key (workspace, number, reference)
);
