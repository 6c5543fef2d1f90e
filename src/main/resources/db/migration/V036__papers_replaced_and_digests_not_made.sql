-- Who replaces a paper issues at the same place, a paper of the same type. SQLSTATE DV008.
create function papers.check_replacing() returns trigger
    language plpgsql as $$
begin
    if not exists (
        select from papers.paper p
        where p.id = new.replaces and p.organization_id = new.organization_id and p.type = new.type)
    then
        raise exception 'paper % of another organization or type is not replaced at %', new.replaces, new.organization_id
            using errcode = 'DV008';
    end if;
    return new;
end
$$;
create trigger check_replacing before insert on papers.paper
    for each row when (new.replaces is not null) execute function papers.check_replacing();

-- A mail that could not be made, and one to an address that the office does not let mails go to any more.
alter table radar.digest drop constraint digest_trouble_check;
alter table radar.digest add constraint digest_trouble_check check (
    trouble in ('UNREACHABLE', 'SIGN_IN', 'ADDRESS', 'REFUSED', 'BROKEN', 'NOT_MADE', 'OTHER_DOMAIN'));
