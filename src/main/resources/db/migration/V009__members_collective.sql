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
