-- Which answers to candidates are due, told to the organisation's contact: one kind more, whichever there are, and one that is not
-- to a candidate. Its outcome_id is that of the reminder, so that each is told once.
do $$
declare
    name  text;
    kinds text;
begin
    for name, kinds in
        select conname, pg_get_constraintdef(oid) from pg_constraint
        where conrelid = 'notice'::regclass and contype = 'c'
          and (conname = 'notice_kind_check' or pg_get_constraintdef(oid) like '%about IS NULL%CALL_TASK%')
    loop
        if position($k$'PROCESS_DIGEST'::text$k$ in kinds) = 0 then
            raise 'the kinds of notices are not where they were';
        end if;
        execute format('alter table notice drop constraint %I', name);
        execute format('alter table notice add constraint %I ', name)
            || replace(kinds, $k$'PROCESS_DIGEST'::text$k$, $k$'PROCESS_DIGEST'::text, 'REQUEST_REMINDER'::text$k$);
    end loop;
    if (select count(*) from pg_constraint
        where conrelid = 'notice'::regclass and pg_get_constraintdef(oid) like '%REQUEST_REMINDER%') <> 2 then
        raise 'the kinds of notices are not where they were';
    end if;
end $$;
