-- Group guidance (集中指导): where the technicians of a station teach many at once. per_village and
-- total are how many households (or people: unit) may come, 0 for as many as want; exactness says how
-- exactly the time was given. state is OPEN or CANCELLED; heads is who came, by category, and record
-- the number of the activity that counts it, once somebody has counted.
create table assist_guidance (
    workspace   text   not null,
    number      bigint not null,
    station     text   not null,
    topic       text   not null,
    starts_at   bigint not null,
    exactness   text   not null,
    place       text   not null,
    village     text,
    per_village bigint not null,
    total       bigint not null,
    unit        text   not null,
    caller_id   text   not null,
    called_at   bigint not null,
    state       text   not null,
    reason      text   not null,
    heads       text   not null,
    record      bigint,
    revision    bigint not null,
    primary key (workspace, number)
);

create index assist_guidance_ahead on assist_guidance (workspace, starts_at);

create table assist_guidance_number (
    workspace text   not null primary key,
    last      bigint not null
);

-- Who was signed up, in the order of signing up. state is IN, WAITING or LEFT; name may be empty where
-- only their number was said.
create table assist_guidance_seat (
    workspace text   not null,
    number    bigint not null,
    seat      bigint not null,
    village   text   not null,
    name      text   not null,
    state     text   not null,
    by_id     text   not null,
    at        bigint not null,
    primary key (workspace, number, seat)
);
