-- The instances that run on this database, and which folder each keeps its media in.
create table instance (
    id      text   not null primary key,
    folder  text   not null,
    seen_at bigint not null
);

-- What was said lately, for the pages of other instances.
create index inbox_fresh on inbox (platform, id) where said is not null;
create index outbox_fresh on outbox (platform, settled_at) where state = 'SENT';
