-- The stops of a field visit, in their order; offset_minutes counts from the visit's start, so that
-- they move with it. consent is ASKED, AGREED or REFUSED, and null while nobody is asked.
create table meeting_stop (
    workspace      text    not null,
    number         bigint  not null,
    stop           integer not null,
    place          text    not null,
    offset_minutes integer not null,
    host_id        text,
    consent        text,
    narrator       text    not null,
    primary key (workspace, number, stop)
);

create table meeting_visit (
    workspace text   not null,
    number    bigint not null,
    transport text   not null,
    primary key (workspace, number)
);

-- What somebody took home from a stop.
create table meeting_stop_note (
    workspace text    not null,
    number    bigint  not null,
    stop      integer not null,
    id        text    not null,
    member_id text    not null,
    body      text    not null,
    noted_at  bigint  not null,
    primary key (workspace, number, stop, id)
);
