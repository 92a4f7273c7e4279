create table meeting_summary (
    workspace text   not null,
    number    bigint not null,
    since     bigint not null,
    primary key (workspace, number)
);
