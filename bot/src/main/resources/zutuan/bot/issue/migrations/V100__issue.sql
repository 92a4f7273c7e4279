create table issue_number (
    workspace text   not null primary key,
    last      bigint not null
);

create table issue (
    workspace    text   not null,
    number       bigint not null,
    reporter_id  text   not null,
    reported_at  bigint not null,
    said         text   not null,
    village_id   text,
    hamlet       text   not null,
    domain       text   not null,
    urgency      text   not null,
    team_id      text,
    due_at       bigint not null,
    state        text   not null,
    lead_id      text,
    lead_since   bigint,
    result       text,
    asked_at     bigint,
    closed_at    bigint,
    closed_by    text,
    conversation text   not null,
    notice_id    text,
    primary key (workspace, number)
);
create index issue_open on issue (workspace, state, due_at);

create table issue_assist (
    workspace text   not null,
    number    bigint not null,
    member_id text   not null,
    since     bigint not null,
    primary key (workspace, number, member_id)
);

create table issue_note (
    id        text   not null primary key,
    workspace text   not null,
    number    bigint not null,
    member_id text   not null,
    at        bigint not null,
    said      text   not null
);
create index issue_note_issue on issue_note (workspace, number, at);

create table issue_media (
    workspace text   not null,
    number    bigint not null,
    reference text   not null,
    name      text   not null,
    member_id text   not null,
    at        bigint not null,
    primary key (workspace, number, reference)
);
