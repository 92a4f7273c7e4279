-- What its sender took back: the words are gone, that something was said is still shown.
alter table inbox add column recalled_at bigint;
