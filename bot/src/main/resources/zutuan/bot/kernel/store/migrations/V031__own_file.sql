-- Files that the bot made for one member: nobody else may fetch them, and they expire.
create table own_file (
    reference  text   not null primary key,
    workspace  text   not null,
    member_id  text   not null,
    expires_at bigint not null
);
create index own_file_age on own_file (expires_at);
