-- What was reported in a village lately: every new report looks there for its like.
create index issue_lately on issue (workspace, village_id, reported_at);
