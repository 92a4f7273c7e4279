-- The outbox row that shows the question, and the message that led to it; null before this version.
alter table dialogue add column card text;
alter table dialogue add column source text;

-- Questions put aside with what was filled in so far. Those that the version before put aside stay
-- in dialogue with draft = 1 until they are asked for.
create table draft (
    workspace text   not null,
    place     text   not null,
    member_id text   not null,
    topic     text   not null,
    question  text   not null,
    prompt    text   not null,
    source    text,
    kept_at   bigint not null,
    primary key (workspace, place, member_id, topic)
);

-- Which message of the bot asked whom: an answer by anybody else is none.
create table asked (
    card      text   not null primary key,
    workspace text   not null,
    member_id text   not null,
    asked_at  bigint not null
);
create index asked_age on asked (asked_at);

-- Each member's latest step that can be taken back.
create table last_step (
    workspace text   not null,
    member_id text   not null,
    id        text   not null,
    step      text   not null,
    typed     text   not null,
    later     text   not null,
    source    text   not null,
    done_at   bigint not null,
    primary key (workspace, member_id)
);
create index last_step_age on last_step (done_at);
