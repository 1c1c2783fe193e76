-- The end of a hand-over was the only one of its three changes that wrote to indexes, and to all seven: some of them named what it
-- changes. No index of notices does any more. Which notices wait is told here, and the end of a hand-over, as its claim
-- and its beginning, is written beside the row and touches no index.

-- What waits for its time (SCHEDULED), for a person (HELD) or for evidence (UNKNOWN). An index, only that a trigger keeps it:
-- where a notice stands is told by its own row alone, and whoever changes one locks that row first. Whoever looks notices up by it
-- asks for id = any (array (select ...)): that is always a search by key, where a join may read all notices there are.
create table open_notice (
    notice_id  uuid primary key,
    tenant_id  text not null,
    state      text not null,
    send_at    timestamptz not null,
    created_at timestamptz not null,
    call_by    timestamptz -- null: no call comes before it, or it was made
);
create index open_notice_leaving on open_notice (tenant_id, send_at) where state = 'SCHEDULED';
create index open_notice_to_decide on open_notice (tenant_id, state, created_at, notice_id) where state in ('HELD', 'UNKNOWN');
create index open_notice_to_call on open_notice (tenant_id, call_by) where call_by is not null;

alter table notice no force row level security;
insert into open_notice
select id, tenant_id, state, send_at, created_at, case when called_at is null then call_by end
from notice where state in ('SCHEDULED', 'HELD', 'UNKNOWN');
alter table notice force row level security;

-- Rows come and go by the million; dead ones lie where claims look first.
alter table open_notice set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
alter table open_notice enable row level security;
alter table open_notice force row level security;
create policy wall on open_notice to message_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy worker on open_notice to message_worker using (true) with check (true);
grant select, insert, update, delete on open_notice to message_service, message_worker;

create function keep_open_notice() returns trigger language plpgsql as $$
begin
    if new.state in ('SCHEDULED', 'HELD', 'UNKNOWN') then
        insert into open_notice
        values (new.id, new.tenant_id, new.state, new.send_at, new.created_at,
                case when new.called_at is null then new.call_by end)
        on conflict (notice_id) do update
        set state = excluded.state, send_at = excluded.send_at, call_by = excluded.call_by;
    else
        delete from open_notice where notice_id = new.id;
    end if;
    return null;
end $$;

create trigger opened after insert on notice
    for each row when (new.state in ('SCHEDULED', 'HELD', 'UNKNOWN'))
    execute function keep_open_notice();
-- Not for a claim, which takes the row out itself, many at once; nor for what moves on in a worker's hands.
create trigger changed after update of state, send_at, call_by, called_at on notice
    for each row when ((old.state in ('SCHEDULED', 'HELD', 'UNKNOWN') and new.state <> 'CLAIMED'
                            or new.state in ('SCHEDULED', 'HELD', 'UNKNOWN'))
        and (old.state, old.send_at, old.call_by, old.called_at)
            is distinct from (new.state, new.send_at, new.call_by, new.called_at))
    execute function keep_open_notice();

-- Room for a claim and a beginning beside each row, with the former versions not yet cleared away: what is done must not depend on
-- how soon the last transaction that could still see them ends.
alter table notice set (fillfactor = 36);
