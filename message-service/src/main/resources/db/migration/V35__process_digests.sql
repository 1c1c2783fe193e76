-- How a week or a month of an organisation's process was, told to its contact: one kind more, whichever there are, and one that is
-- not to a candidate. Its outcome_id is that of the report, so that a period is told once.
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
        if position($k$'SILENCE_ESCALATION'::text$k$ in kinds) = 0 then
            raise 'the kinds of notices are not where they were';
        end if;
        execute format('alter table notice drop constraint %I', name);
        execute format('alter table notice add constraint %I ', name)
            || replace(kinds, $k$'SILENCE_ESCALATION'::text$k$, $k$'SILENCE_ESCALATION'::text, 'PROCESS_DIGEST'::text$k$);
    end loop;
    if (select count(*) from pg_constraint
        where conrelid = 'notice'::regclass and pg_get_constraintdef(oid) like '%PROCESS_DIGEST%') <> 2 then
        raise 'the kinds of notices are not where they were';
    end if;
end $$;
