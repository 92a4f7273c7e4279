-- Cases (案例) that a town's stations keep: what they solved themselves, and what they put right or
-- withdrew of those that come with the configuration, under the same number. sayings are separated
-- by full-width semicolons; the season is two months; alerts is 1 where a notifiable disease may be
-- the cause. request, technician_id and solved_at are null where none of the town's requests led to
-- it. state is DRAFT, APPROVED or WITHDRAWN.
create table assist_case (
    workspace     text    not null,
    number        integer not null,
    field         text    not null,
    kind          text    not null,
    stage         text    not null,
    season_from   integer not null,
    season_until  integer not null,
    title         text    not null,
    symptom       text    not null,
    sayings       text    not null,
    cause         text    not null,
    todo          text    not null,
    avoid         text    not null,
    source        text    not null,
    alerts        integer not null,
    state         text    not null,
    request       bigint,
    technician_id text,
    solved_at     bigint,
    changed_at    bigint  not null,
    changed_by    text    not null,
    reason        text    not null,
    revision      bigint  not null,
    primary key (workspace, number)
);

create index assist_case_changed on assist_case (workspace, changed_at);

create table assist_case_number (
    workspace text    not null primary key,
    last      integer not null
);
