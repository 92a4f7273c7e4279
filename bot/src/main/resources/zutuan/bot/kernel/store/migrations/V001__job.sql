create table job (
    name     text   not null,
    id       text   not null,
    due_at   bigint not null,
    data     text   not null,
    attempts bigint not null,
    dead     bigint not null,
    primary key (name, id)
);
create index job_due on job (dead, due_at);
