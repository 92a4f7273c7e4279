-- 投票选时间: `booking` is the booking as it was typed, without a time. state is OPEN or CLOSED.
create table meeting_poll (
    workspace    text   not null,
    number       bigint not null,
    booking      text   not null,
    organizer_id text   not null,
    opened_at    bigint not null,
    state        text   not null,
    primary key (workspace, number)
);

create table meeting_poll_option (
    workspace text    not null,
    number    bigint  not null,
    choice    integer not null,
    starts_at bigint  not null,
    ends_at   bigint  not null,
    primary key (workspace, number, choice)
);

create table meeting_poll_vote (
    workspace text    not null,
    number    bigint  not null,
    choice    integer not null,
    member_id text    not null,
    primary key (workspace, number, choice, member_id)
);
