create table meeting_feed (
    workspace text not null,
    member_id text not null,
    token     text not null,
    primary key (workspace, member_id)
);
create unique index meeting_feed_token on meeting_feed (token);
