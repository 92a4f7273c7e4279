-- Practices that others may take over (一村试点、择优推广). state is KEPT or WITHDRAWN; village is an id; dated
-- is what the figures are of, like 2026-11-20, 2026-11 or 2026, null where that was not said.
create table practice_number (
    workspace text   not null primary key,
    last      bigint not null
);

create table practice (
    workspace    text   not null,
    number       bigint not null,
    did          text   not null,
    result       text   not null,
    figures      bigint not null,
    dated        text,
    village      text   not null,
    member_id    text   not null,
    published_at bigint not null,
    state        text   not null,
    reason       text,
    ended_by     text,
    ended_at     bigint,
    revision     bigint not null,
    primary key (workspace, number)
);
create index practice_published on practice (workspace, published_at);

create table practice_media (
    workspace text   not null,
    number    bigint not null,
    reference text   not null,
    name      text   not null,
    primary key (workspace, number, reference)
);

-- Who takes a practice over: a village once. state is OPEN, DONE or DROPPED; words are the result, or
-- why it was dropped.
create table practice_adoption_number (
    workspace text   not null primary key,
    last      bigint not null
);

create table practice_adoption (
    workspace  text   not null,
    number     bigint not null,
    practice   bigint not null,
    village    text   not null,
    owner_id   text   not null,
    started_at bigint not null,
    due        text   not null,
    state      text   not null,
    words      text,
    ended_by   text,
    ended_at   bigint,
    primary key (workspace, number),
    unique (workspace, practice, village)
);
create index practice_adoption_owner on practice_adoption (workspace, owner_id, state);
create index practice_adoption_started on practice_adoption (workspace, started_at);
create index practice_adoption_ended on practice_adoption (workspace, ended_at);
