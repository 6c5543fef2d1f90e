-- An office brings the slips that it has on paper (decision 35): the movement by which a way ended stands in the ledger
-- already, and is told once which transfer it settled. Nothing else of a recorded movement ever changes.
create function members.keep_movement() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.superseded_at = 'infinity'
            and new.superseded_at < 'infinity'
            and new.superseded_at >= old.recorded_at
            and to_jsonb(new) - 'superseded_at' = to_jsonb(old) - 'superseded_at'
        then
            return new;
        end if;
        if old.transfer_id is null
            and new.transfer_id is not null
            and old.superseded_at = 'infinity'
            and to_jsonb(new) - 'transfer_id' = to_jsonb(old) - 'transfer_id'
        then
            return new;
        end if;
    end if;
    raise exception 'a recorded fact of %.% is neither changed nor deleted', tg_table_schema, tg_table_name
        using errcode = 'DV001';
end
$$;
create or replace trigger keep before update or delete on members.movement
    for each row execute function members.keep_movement();

-- Tells movements which transfers they settled, each of `movements` that of the same place in `settled`.
create function members_api.settle(movements bigint[], settled bigint[]) returns void
    language sql
begin atomic
    update members.movement m set transfer_id = s.transfer_id
    from unnest(movements, settled) as s (movement_id, transfer_id)
    where m.id = s.movement_id and m.transfer_id is null;
end;
