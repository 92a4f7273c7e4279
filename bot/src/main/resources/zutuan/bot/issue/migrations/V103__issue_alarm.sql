-- Danger that somebody cried, with the message it was cried in. state: OPEN until it is registered or
-- refused, REGISTERED with its number, DROPPED, JOINED to an earlier one of the same matter.
create table issue_alarm (
    id           text   not null primary key,
    workspace    text   not null,
    member_id    text   not null,
    said         text   not null,
    peril        text   not null,
    media        text   not null,
    at           bigint not null,
    platform     text   not null,
    account      text   not null,
    conversation text   not null,
    kind         text   not null,
    message_id   text   not null,
    sender_id    text   not null,
    state        text   not null,
    joined       text,
    number       bigint
);
create index issue_alarm_lately on issue_alarm (workspace, at);
