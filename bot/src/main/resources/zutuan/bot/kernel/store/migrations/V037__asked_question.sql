-- What a message of the bot asked, which message asked the same thing first, and whether something
-- was done for it; null in rows from before, and in those of the version before.
alter table asked add column question   text;
alter table asked add column first_card text;
alter table asked add column answered   integer;
create index asked_first on asked (first_card);

-- The latest card that answered a member in a conversation, for what they correct right after it;
-- done is 1 where they had done something.
create table last_card (
    workspace text    not null,
    place     text    not null,
    member_id text    not null,
    subject   text    not null,
    done      integer not null,
    shown_at  bigint  not null,
    primary key (workspace, place, member_id)
);
create index last_card_age on last_card (shown_at);
