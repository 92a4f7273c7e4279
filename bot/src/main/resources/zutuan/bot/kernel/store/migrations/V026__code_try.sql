-- Wrong codes by account (account/platform/user) and of everybody together (all): tries since an
-- instant, until when none is judged (of all: until when the administrators are not told again),
-- and how often that happened.
create table code_try (
    scope    text   not null primary key,
    since_at bigint not null,
    tries    bigint not null,
    until_at bigint not null,
    rounds   bigint not null
);
