-- Pictures and files that a member sent to the bot alone, until words follow.
create table loose_media (
    workspace text   not null,
    place     text   not null,
    member_id text   not null,
    reference text   not null,
    kind      text   not null,
    name      text   not null,
    bytes     bigint not null,
    sent_at   bigint not null,
    primary key (workspace, place, member_id, reference)
);
create index loose_media_age on loose_media (sent_at);
