-- Questions that nobody had asked for; outcome OPEN, YES or NO. Rows older than a week are deleted.
create table attention (
    card      text   not null primary key,
    workspace text   not null,
    member_id text   not null,
    place     text   not null,
    asked_at  bigint not null,
    outcome   text   not null
);
create index attention_asked on attention (workspace, asked_at);
