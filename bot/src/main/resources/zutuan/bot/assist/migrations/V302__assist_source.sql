-- Finds the request that a message asked, when that message is taken back.
create index help_request_source on help_request (workspace, source);
