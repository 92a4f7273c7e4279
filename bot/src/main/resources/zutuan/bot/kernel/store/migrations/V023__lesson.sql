-- Sentences whose meaning a member told the bot: masked, with the label of what was meant.
create table lesson (
    workspace text   not null,
    id        text   not null,
    said      text   not null,
    label     text   not null,
    taught_at bigint not null,
    primary key (workspace, id)
);
