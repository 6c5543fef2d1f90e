-- What was imported, by whom, from which file.
create schema exchange;

create table exchange.import (
    id           bigint generated always as identity primary key,
    at           timestamptz not null default now(),
    username     text        not null,
    file_name    text        not null,
    file_hash    text        not null,
    rows_new     integer     not null,
    rows_changed integer     not null,
    rows_same    integer     not null,
    rows_refused integer     not null
);
create trigger keep before update or delete on exchange.import
    for each row execute function persistence.keep_line();

-- Keys of the sheets that stood in the file: whether the last import of one left rows refused decides, on the
-- day of setting up, whether the register is still being set up (decision 0006).
alter table exchange.import add sheets text[] not null default '{}';
