create table inbox (
    platform     text   not null,
    account      text   not null,
    conversation text   not null,
    message_id   text   not null,
    id           text   not null,
    received_at  bigint not null,
    sender_id    text   not null,
    sender_name  text   not null,
    said         text,
    quoted       text,
    media        text,
    primary key (platform, account, conversation, message_id)
);
create index inbox_history on inbox (platform, account, conversation, id);

create table dialogue (
    workspace    text   not null,
    place        text   not null,
    member_id    text   not null,
    question     text   not null,
    prompt       text   not null,
    asked_at     bigint not null,
    expires_at   bigint not null,
    tries        bigint not null,
    draft        bigint not null,
    primary key (workspace, place, member_id)
);

create table event (
    id        text   not null primary key,
    workspace text   not null,
    subject   text   not null,
    kind      text   not null,
    actor_id  text   not null,
    at        bigint not null,
    source    text   not null,
    details   text   not null
);
create index event_subject on event (workspace, subject, id);

create table binding (
    platform  text   not null,
    user_id   text   not null,
    workspace text   not null,
    member_id text   not null,
    account   text   not null,
    bound_at  bigint not null,
    primary key (platform, user_id)
);
create index binding_member on binding (workspace, member_id);

create table login_code (
    code_hash  text   not null primary key,
    workspace  text   not null,
    member_id  text   not null,
    expires_at bigint not null
);

create table session (
    token_hash text   not null primary key,
    workspace  text   not null,
    member_id  text   not null,
    made_at    bigint not null
);

create table stranger (
    platform text   not null,
    user_id  text   not null,
    told_at  bigint not null,
    primary key (platform, user_id)
);
