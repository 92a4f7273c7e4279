-- A session's lasting name, when it was last used, when its token was last changed, and the token
-- before, which is good until former_until (null: until the new one is first seen). All null in
-- sessions that the version before made.
alter table session add column login text;
alter table session add column seen_at bigint;
alter table session add column renewed_at bigint;
alter table session add column former_hash text;
alter table session add column former_until bigint;
create index session_member on session (workspace, member_id);
create index session_login on session (login);
create index session_former on session (former_hash) where former_hash is not null;

-- What stands in place of a message once it has gone out or was given up; null for most.
alter table outbox add column veil text;
