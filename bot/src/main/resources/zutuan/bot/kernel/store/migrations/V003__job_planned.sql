-- When a timer that failed was first due; null while it has not failed.
alter table job add column planned_at bigint;
