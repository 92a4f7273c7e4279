-- What happened in a workspace between two times, by kind: what a summary counts.
create index event_kind on event (workspace, kind, at);
