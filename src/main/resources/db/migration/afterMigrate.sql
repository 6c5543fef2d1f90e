-- Who runs the program owns nothing and may what is granted here, anew after each migration: to read and write rows.
-- What is taken away again stands at the end. Where owner and runner are one, there is nothing to grant.
do $$
declare
    place text;
begin
    if current_user = '${runner}' then
        return;
    end if;
    for place in
        select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
    loop
        execute format('grant usage on schema %I to ${runner}', place);
        execute format('grant select, insert, update, delete, maintain on all tables in schema %I to ${runner}', place);
        execute format('grant usage, select, update on all sequences in schema %I to ${runner}', place);
    end loop;
end
$$;

-- The audit is written and read; what stands in it is changed by nobody, and the chain is written by its trigger alone.
do $$
begin
    if current_user = '${runner}' then
        return;
    end if;
    revoke update, delete, truncate, maintain on all tables in schema audit from ${runner};
    revoke insert on audit.link from ${runner};
    revoke all on all sequences in schema audit from ${runner};
end
$$;
