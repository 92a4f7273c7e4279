create table tally (
    id text   not null primary key,
    n  bigint not null
);
create table line (
    id text not null primary key,
    body text not null
);
insert into tally (id, n) values ('all', 0);
