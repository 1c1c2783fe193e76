-- Whom we are to know nothing about any more, as intake-service told it: ids and times. It is never removed: what is told late of
-- an erased application is known by it, and after a restore it says what was done.
create table erasure (
    application_id  uuid primary key,
    tenant_id       text not null,
    id              uuid not null,
    ordered_at      timestamptz not null,
    done_at         timestamptz, -- nothing was left here
    acknowledged_at timestamptz  -- nor a moment later, and intake-service knows
);
create index erasure_open on erasure (ordered_at) where acknowledged_at is null;

alter table erasure enable row level security;
alter table erasure force row level security;
create policy wall on erasure to feedback_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy worker on erasure to feedback_worker using (true) with check (true);
grant select on erasure to feedback_service;
grant select, insert, update on erasure to feedback_worker;

-- What comes from Kafka says whom to erase, so the worker must reach whatever holds something about a person: all tables of
-- tenants but those that hold facts, settings and events only.
do $$
declare name text;
begin
    for name in select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                  and c.relname not in ('erasure', 'fact', 'application_fact', 'tenant_settings', 'outbox')
    loop
        if not exists (select from pg_policy p where p.polrelid = format('%I', name)::regclass and p.polname = 'worker') then
            execute format('create policy worker on %I to feedback_worker using (true) with check (true)', name);
        end if;
        execute format('grant select, update, delete on %I to feedback_worker', name);
    end loop;
end $$;
create index if not exists rating_by_application on rating (tenant_id, application_id);
create index if not exists link_by_application on link (tenant_id, application_id);
