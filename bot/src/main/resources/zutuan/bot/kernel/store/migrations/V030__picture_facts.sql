create table picture_facts (
    reference text   not null primary key,
    taken_at  text,
    latitude  double precision,
    longitude double precision,
    kept_at   bigint not null
);
