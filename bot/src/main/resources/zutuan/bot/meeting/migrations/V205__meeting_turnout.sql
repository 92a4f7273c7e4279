-- Who said they were there; kept only while attendance is switched on.
create table meeting_arrival (
    workspace  text   not null,
    number     bigint not null,
    member_id  text   not null,
    arrived_at bigint not null,
    primary key (workspace, number, member_id)
);

-- How many people came, by category (支书, 产业大户 …); the empty category is everybody.
create table meeting_turnout (
    workspace text    not null,
    number    bigint  not null,
    category  text    not null,
    people    integer not null,
    primary key (workspace, number, category)
);
