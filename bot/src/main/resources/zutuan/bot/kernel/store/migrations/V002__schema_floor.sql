create table schema_floor (
    version bigint not null primary key
);
insert into schema_floor (version) values (1);
