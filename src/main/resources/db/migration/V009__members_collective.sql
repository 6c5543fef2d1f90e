-- Members who follow their organization by one decision (handbook 1.4): which facts a change of the tree made.
alter table members.movement add change_id bigint references organizations.change;
create index movement_change on members.movement (change_id) where change_id is not null;

-- Facts that a change took back without another in their place: a transfer between two cells that became one.
create table members.movement_dropped (
    change_id   bigint not null references organizations.change,
    movement_id bigint not null references members.movement,
    primary key (change_id, movement_id)
);
create trigger keep before update or delete on members.movement_dropped
    for each row execute function persistence.keep_line();

-- Later facts that a change told anew in another cell. What it told may have been told anew again and brought back
-- since, under other ids: it is found by member and ordinal, and counts as untouched while it says the same.
create table members.movement_retold (
    change_id bigint not null references organizations.change,
    was_id    bigint not null references members.movement,
    now_id    bigint not null references members.movement,
    primary key (change_id, was_id)
);
create trigger keep before update or delete on members.movement_retold
    for each row execute function persistence.keep_line();
