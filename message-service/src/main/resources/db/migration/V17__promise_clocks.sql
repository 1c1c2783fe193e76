-- Who waits for an answer. One row for each application whose way we heard of: ids, codes and times, no person. A closed one
-- stays, as a reinstatement opens it again and the law still counts from its last interview.
create table waiting (
    tenant_id      text not null,
    application_id uuid not null,
    candidate_id   uuid not null,
    -- Each is the latest of all that was told, so that nothing depends on the order.
    stage          text not null,
    stage_at       timestamptz not null,
    interview_at   timestamptz,
    open           boolean not null,
    -- As they were reckoned last. Null where nobody promised anything.
    due_at         timestamptz,
    warn_at        timestamptz,
    next_at        timestamptz, -- when there is something to do, or to reckon anew; null: never
    primary key (tenant_id, application_id),
    check (open or next_at is null)
);
-- The whole cost of a round of the sweep: what is not due is not touched.
create index waiting_next on waiting (next_at) where next_at is not null;
create index waiting_pressing on waiting (tenant_id, warn_at) include (due_at) where open and due_at is not null;
create index waiting_due on waiting (tenant_id, due_at, application_id) where open and due_at is not null;

-- What was done about a clock, by whom: never changed but for what became of telling it, never removed. Names nobody.
create table waiting_act (
    id             bigint generated always as identity primary key,
    tenant_id      text not null,
    application_id uuid not null,
    clock          text not null check (clock in ('PROMISE', 'LAW')),
    due_at         timestamptz not null, -- which names the clock: one that is reset has another
    act            text not null check (act in ('WARNED', 'HOLDING_WRITTEN', 'UNREACHABLE', 'ESCALATED', 'BREACHED')),
    at             timestamptz not null,
    notice_id      uuid,        -- which said it
    tell_at        timestamptz, -- when a digest says it; null: it was said, or there is nobody to say it to
    by_role        text check (by_role ~ '^[a-z]{1,20}$'), -- of the person who did it; null: the platform
    by_subject     text
);
-- Whatever is read again, crashes or runs twice: the platform does a thing once.
create unique index waiting_act_once on waiting_act (tenant_id, application_id, clock, due_at, act) where by_role is null;
create index waiting_act_of_application on waiting_act (tenant_id, application_id);
create index waiting_act_to_tell on waiting_act (tell_at) where tell_at is not null;

-- What an organisation decided about its clocks. No row: it has chosen nothing.
create table promise_policy (
    tenant_id     text primary key,
    holding       text not null check (holding in ('AUTOMATIC', 'BY_PERSON')),
    most_holdings integer not null check (most_holdings between 0 and 5),
    warn_percent  integer not null check (warn_percent between 10 and 70),
    law           text not null check (law in ('BY_PLACE', 'ONTARIO', 'NONE')),
    contact_name  text,
    contact_email text,
    changed_at    timestamptz not null,
    check ((contact_name is null) = (contact_email is null))
);

-- Organisations that decided something else: their waiting applications are reckoned anew, some at a time.
create table waiting_recount (
    tenant_id text primary key,
    due_at    timestamptz not null,
    after     uuid not null
);
create index waiting_recount_due on waiting_recount (due_at);

do $$
declare name text;
begin
    foreach name in array array['waiting', 'waiting_act', 'promise_policy', 'waiting_recount'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy wall on %I to message_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
        execute format('create policy worker on %I to message_worker using (true) with check (true)', name);
    end loop;
end $$;

grant select, update (next_at) on waiting to message_service;
grant select, insert on waiting_act to message_service;
grant select, insert, update on promise_policy, waiting_recount to message_service;
grant select, insert, update on waiting to message_worker;
grant select, insert, update on waiting_act to message_worker;
grant select on promise_policy to message_worker;
grant select, insert, update, delete on waiting_recount to message_worker;
-- Of which outcome a holding notice would be obsolete.
grant select (application_id, latest_sequence) on application_standing to message_service;
