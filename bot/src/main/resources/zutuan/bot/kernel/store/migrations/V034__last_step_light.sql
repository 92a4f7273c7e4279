-- It changed with every step, for one sweep a night over a row for each member.
drop index last_step_age;
-- Room for the next step on the page of the one before, so that no index has to know.
${onPostgres} alter table last_step set (fillfactor = 50);
