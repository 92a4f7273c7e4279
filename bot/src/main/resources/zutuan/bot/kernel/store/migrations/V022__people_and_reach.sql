-- What did not fit into the parts of the latest long message of a conversation.
create table outbox_rest (
    platform     text   not null,
    account      text   not null,
    conversation text   not null,
    rest         text   not null,
    subject      text,
    kept_at      bigint not null,
    primary key (platform, account, conversation)
);

-- Members taken out of service, and members whom no direct message reaches; roster.yaml stays the
-- source of everything else. Null where it does not apply.
create table member_standing (
    workspace      text   not null,
    member_id      text   not null,
    removed_at     bigint,
    unreachable_at bigint,
    why            text,
    primary key (workspace, member_id)
);

-- Leave (请假): from from_at until just before until_at. state is ASKED, AGREED, REFUSED or ENDED.
create table leave_period (
    workspace   text   not null,
    id          text   not null,
    member_id   text   not null,
    stand_in_id text   not null,
    from_at     bigint not null,
    until_at    bigint not null,
    state       text   not null,
    primary key (workspace, id)
);
create index leave_of on leave_period (workspace, member_id, until_at);

-- The groups in which members of a workspace were heard, by platform.
create table group_chat (
    workspace    text   not null,
    platform     text   not null,
    conversation text   not null,
    account      text   not null,
    heard_at     bigint not null,
    primary key (workspace, platform)
);

-- What the bot wanted to say of its own accord on a day that was full already.
create table overflow (
    workspace text   not null,
    id        text   not null,
    said      text   not null,
    kept_at   bigint not null,
    primary key (workspace, id)
);
