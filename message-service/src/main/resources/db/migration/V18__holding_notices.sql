-- No decision yet, and who waits: notices that answer no outcome. Their outcome_id is that of their occasion, made from what
-- they are about, so that the same one is the same row however often it is written.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in (
    'REFUSAL', 'DECLINE_ACKNOWLEDGEMENT', 'WITHDRAWAL_ACKNOWLEDGEMENT', 'DECLINE_REPORT', 'WITHDRAWAL_REPORT', 'CALL_TASK',
    'HOLDING', 'SILENCE_WARNING', 'SILENCE_ESCALATION'));

do $$
declare name text;
begin
    select conname into strict name from pg_constraint
     where conrelid = 'notice'::regclass and contype = 'c'
       and pg_get_constraintdef(oid) like '%about IS NULL%CALL_TASK%';
    execute format('alter table notice drop constraint %I', name);
end $$;
alter table notice add check (about is null
    or kind in ('DECLINE_REPORT', 'WITHDRAWAL_REPORT', 'CALL_TASK', 'SILENCE_WARNING', 'SILENCE_ESCALATION'));
