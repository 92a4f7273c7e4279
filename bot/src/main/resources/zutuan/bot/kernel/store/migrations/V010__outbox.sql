-- Outgoing messages. id is both the order within a conversation and the idempotency key.
-- Times are epoch milliseconds. A row is held by owner until lease_until; nobody holds a row that
-- is not due yet, and its lease_until is the time when it may first be taken.
create table outbox (
    id           text    not null primary key,
    workspace    text    not null,
    platform     text    not null,
    account      text    not null,
    conversation text    not null,
    kind         text    not null,
    message      text    not null,
    subject      text,
    urgency      text    not null,
    created_at   bigint  not null,
    not_before   bigint  not null,
    due_at       bigint  not null,
    attempts     integer not null,
    owner        text,
    lease_until  bigint  not null,
    state        text    not null,
    settled_at   bigint,
    external_id  text,
    why          text
);
create index outbox_waiting on outbox (platform, account, conversation, id)
    where state = 'PENDING';
create index outbox_lease on outbox (lease_until) where state = 'PENDING';
create index outbox_external on outbox (platform, account, conversation, external_id)
    where external_id is not null;
create index outbox_history on outbox (platform, account, conversation, id);
create index outbox_failed on outbox (settled_at) where state in ('DEAD', 'UNKNOWN');

-- One row that an instance locks while it claims, so that two never claim from one conversation.
create table outbox_turn (
    id       integer not null primary key,
    taken_at bigint  not null
);
insert into outbox_turn (id, taken_at) values (1, 0);
