-- The weekly digest. A week stands in its ISO form (2026-W48).
--
-- What was sent to the group: a week once, whatever sends it.
create table digest_sent (
    workspace text   not null,
    week      text   not null,
    sent_at   bigint not null,
    sent_by   text   not null,
    resent_at bigint,
    resent_by text,
    reason    text,
    primary key (workspace, week)
);

-- The week whose digest is to be sent next, and when.
create table digest_plan (
    workspace text   not null primary key,
    week      text   not null,
    due_at    bigint not null
);

-- A platform on which the bot may not speak first, once the administrators were told.
create table digest_passive (
    workspace text   not null,
    platform  text   not null,
    told_at   bigint not null,
    primary key (workspace, platform)
);
