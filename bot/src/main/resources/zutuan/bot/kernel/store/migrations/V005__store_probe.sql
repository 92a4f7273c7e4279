-- Written to when somebody asks whether the store still takes writes.
create table store_probe (
    id         integer not null primary key,
    written_at bigint  not null
);
insert into store_probe (id, written_at) values (1, 0);
