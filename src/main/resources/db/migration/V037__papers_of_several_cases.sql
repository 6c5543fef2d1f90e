-- The cases of a paper that is about several: a decision on fifteen people, the minutes of one ceremony for all of them.
create table papers.subject (
    paper_id        bigint      not null references papers.paper,
    subject_module  text        not null check (subject_module ~ '^[a-z]+$'),
    subject_id      bigint      not null,
    primary key (paper_id, subject_module, subject_id)
);
create index subject_case on papers.subject (subject_module, subject_id);
create trigger keep before update or delete on papers.subject
    for each row execute function persistence.keep_line();
create trigger keep_all before truncate on papers.subject
    for each statement execute function persistence.keep_line();
