-- Figures of villages (台账): added to, never changed. village is an id; said is the figure as it was
-- told, amount the number in it; dated is like 2026-11-20, 2026-11 or 2026; delicate is 1 for what only
-- the village and the town may read.
create table ledger_number (
    workspace text   not null primary key,
    last      bigint not null
);

create table ledger_entry (
    workspace  text   not null,
    number     bigint not null,
    village    text   not null,
    metric     text   not null,
    item       text   not null,
    said       text   not null,
    amount     text   not null,
    unit       text   not null,
    dated      text   not null,
    source     text   not null,
    delicate   bigint not null,
    member_id  text   not null,
    entered_at bigint not null,
    primary key (workspace, number)
);
create index ledger_village on ledger_entry (workspace, village, metric);

-- Entries that were mistaken; better is the number of the one in its place.
create table ledger_mistake (
    workspace text   not null,
    number    bigint not null,
    reason    text   not null,
    by_id     text   not null,
    at        bigint not null,
    better    bigint,
    primary key (workspace, number)
);

-- What the town asked a village for; entry is the number of the figure that answered it.
create table ledger_request_number (
    workspace text   not null primary key,
    last      bigint not null
);

create table ledger_request (
    workspace text   not null,
    number    bigint not null,
    village   text   not null,
    metric    text   not null,
    item      text   not null,
    asked_by  text   not null,
    asked_of  text   not null,
    asked_at  bigint not null,
    entry     bigint,
    primary key (workspace, number)
);
create index ledger_request_village on ledger_request (workspace, village, metric);
