-- What came in and what was solved between two times, and what is to be looked at again.
create index help_request_asked on help_request (workspace, asked_at);
create index help_request_ended on help_request (workspace, ended_at);
create index help_request_again on help_request (workspace, look_again);
