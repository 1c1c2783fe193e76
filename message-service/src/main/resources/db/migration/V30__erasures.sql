-- Whom we are to know nothing about any more, as intake-service told it: ids and times. It is never removed: what is told late of
-- an erased application is known by it, and after a restore it says what was done.
create table erasure (
    application_id  uuid primary key,
    tenant_id       text not null,
    id              uuid not null,
    ordered_at      timestamptz not null,
    done_at         timestamptz, -- nothing is left here
    acknowledged_at timestamptz  -- and intake-service knows
);
create index erasure_open on erasure (ordered_at) where acknowledged_at is null;

alter table erasure enable row level security;
alter table erasure force row level security;
create policy wall on erasure to message_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy worker on erasure to message_worker using (true) with check (true);
grant select on erasure to message_service;
grant select, insert, update on erasure to message_worker;

-- What stated reasons said goes with the person; that there were some is told by the notice.
grant delete on notice_reason to message_worker;
