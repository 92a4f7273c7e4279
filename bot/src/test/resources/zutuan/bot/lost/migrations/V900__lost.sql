-- What was found, and until when it is kept.
create table lost (
    workspace text   not null,
    number    bigint not null,
    what      text   not null,
    finder_id text   not null,
    found_at  bigint not null,
    primary key (workspace, number)
);
