-- Requests for help: what was asked, whom it was offered to, what became of it.
create table help_number (
    workspace text   not null primary key,
    last      bigint not null
);

create table help_request (
    workspace     text   not null,
    number        bigint not null,
    revision      bigint not null,
    asker_id      text   not null,
    asked_at      bigint not null,
    said          text   not null,
    conversation  text   not null,
    source        text   not null,
    field         text   not null,
    thing         text   not null,
    stage         text   not null,
    village_id    text,
    hamlet        text   not null,
    amount        text   not null,
    told          text   not null,
    pass_at       bigint,
    state         text   not null,
    technician_id text,
    accepted_at   bigint,
    visit_at      bigint,
    visit_grain   text,
    way_at        bigint,
    result        text,
    result_at     bigint,
    by_phone      bigint,
    look_again    text,
    ended_at      bigint,
    ended_by      text,
    reason        text,
    primary key (workspace, number)
);
create index help_request_open on help_request (workspace, state, asked_at);
create index help_request_asker on help_request (workspace, asker_id, asked_at);

create table help_media (
    workspace text   not null,
    number    bigint not null,
    reference text   not null,
    name      text   not null,
    member_id text   not null,
    at        bigint not null,
    primary key (workspace, number, reference)
);
