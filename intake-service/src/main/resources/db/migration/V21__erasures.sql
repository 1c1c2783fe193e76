-- The log of erasures: ids, codes, times and keyed hashes. It says nothing about anybody, and outlives whom it is about, so that
-- an erasure can be made again after a database was restored from an older copy.
create table erasure (
    id               uuid primary key,
    tenant_id        text not null,
    application_id   uuid not null unique, -- an application is erased once
    candidate_id     uuid not null,
    cause            text not null check (cause in ('CANDIDATE', 'ORGANISATION', 'RETENTION')),
    ordered_at       timestamptz not null,
    due_at           timestamptz not null, -- later than ordered_at where the candidate agreed to be kept in mind
    carried_out_at   timestamptz,          -- here; null: it waits for its time, or for the end of a legal hold
    told_at          timestamptz,          -- to the other services; again with each repetition
    message_done_at  timestamptz,
    feedback_done_at timestamptz,
    -- Keyed, of the platform's own ids: what is told of the application again is known by them, and nobody else reads them.
    reference_hash   bytea check (length(reference_hash) = 32),
    candidate_hash   bytea check (length(candidate_hash) = 32),
    check ((carried_out_at is null) = (reference_hash is null) and (carried_out_at is null) = (candidate_hash is null))
);
create index erasure_of_reference on erasure (reference_hash, tenant_id) where reference_hash is not null;
create index erasure_of_candidate on erasure (candidate_hash, tenant_id) where candidate_hash is not null;
create index erasure_waiting on erasure (tenant_id, due_at, id) where carried_out_at is null;
create index erasure_log on erasure (tenant_id, ordered_at, id);

-- While one stands, nothing of its application is erased (GDPR Art. 17(3)(e), 29 CFR 1602.14).
create table legal_hold (
    application_id uuid primary key,
    tenant_id      text not null,
    reason         text not null check (reason in ('LITIGATION', 'COMPLAINT', 'AUDIT', 'AUTHORITY')),
    set_by         text not null,
    set_at         timestamptz not null
);

-- How far the organisation's clock has gone: what was recorded before is erased, or waits in the log.
create table retention_round (
    tenant_id text primary key,
    done_to   timestamptz not null
);
-- The table only grows at its end, so this index does as well.
create index outcome_oldest on outcome (tenant_id, recorded_at);
-- Of a person that is to be erased all applications are looked for.
create index application_of_candidate on application (candidate_id);
-- What was delivered and is kept: little, whatever came.
create index delivery_kept on delivery (tenant_id) where sealed is not null;

do $$
declare name text;
begin
    foreach name in array array['erasure', 'legal_hold', 'retention_round'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy wall on %I to intake_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
    end loop;
end $$;

grant select, insert, update on erasure to intake_service;
grant select, insert, delete on legal_hold to intake_service;
grant select, insert, update on retention_round to intake_service;

-- What another service says about an erasure names no organisation.
create policy worker on erasure to intake_worker using (true) with check (true);
grant select, update (message_done_at, feedback_done_at) on erasure to intake_worker;

-- What an erasure removes.
grant delete on vault, applicant, idempotency_key, going_on to intake_service;
grant update (reference) on candidate to intake_service;
grant update (sealed) on delivery to intake_service;
