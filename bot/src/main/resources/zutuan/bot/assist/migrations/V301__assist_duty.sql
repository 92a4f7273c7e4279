-- What a station changed of its plan of duty: who is on duty on a day; nobody if empty.
create table help_duty_day (
    workspace text   not null,
    station   text   not null,
    day       text   not null,
    members   text   not null,
    by_id     text   not null,
    at        bigint not null,
    primary key (workspace, station, day)
);

-- A turn that begins on a day and holds until the next one: the members week after week.
create table help_duty_turn (
    workspace text   not null,
    station   text   not null,
    from_day  text   not null,
    members   text   not null,
    by_id     text   not null,
    at        bigint not null,
    primary key (workspace, station, from_day)
);

-- Days of duty that somebody asked another to exchange.
create table help_swap (
    workspace text   not null,
    number    bigint not null,
    station   text   not null,
    asker_id  text   not null,
    other_id  text   not null,
    days      text   not null,
    state     text   not null,
    at        bigint not null,
    primary key (workspace, number)
);

-- What may be an epidemic or a poisoning, until somebody has answered by name.
create table help_alarm (
    workspace text   not null,
    subject   text   not null,
    asker_id  text   not null,
    said      text   not null,
    animals   bigint not null,
    at        bigint not null,
    step      bigint not null,
    told      text   not null,
    heard_by  text,
    heard_at  bigint,
    primary key (workspace, subject)
);
