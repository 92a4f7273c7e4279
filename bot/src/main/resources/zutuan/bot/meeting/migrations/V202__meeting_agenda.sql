-- What members put on an agenda (ON) or took off it (OFF); both traces stay. Number 0 is the next
-- joint meeting while none is booked.
create table meeting_topic (
    workspace  text   not null,
    number     bigint not null,
    subject    text   not null,
    label      text   not null,
    state      text   not null,
    added_by   text,
    added_at   bigint,
    removed_by text,
    removed_at bigint,
    primary key (workspace, number, subject)
);
