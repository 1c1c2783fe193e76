-- The ledger (ids, codes and times) and the vault (people and words). Rows of the vault are what erasure removes.

create table candidate (
    id        uuid primary key,
    tenant_id text not null references tenant (tenant_id),
    reference text not null, -- the platform's own id of the person
    unique (tenant_id, reference)
);

create table application (
    id            uuid primary key,
    tenant_id     text not null references tenant (tenant_id),
    reference     text not null,
    candidate_id  uuid not null references candidate (id),
    stage         text not null,
    last_sequence integer not null default 0, -- kept here and not counted, so that it outlives old outcomes
    unique (tenant_id, reference)
);

create table outcome (
    id             uuid primary key,
    tenant_id      text not null references tenant (tenant_id),
    application_id uuid not null references application (id),
    sequence       integer not null check (sequence > 0),
    kind           text not null,
    stage          text not null,
    reason_code    text,
    decided_at     timestamptz not null,
    recorded_at    timestamptz not null,
    unique (application_id, sequence),
    unique (application_id, kind, decided_at) -- what makes a second report of the same outcome a repetition
);

create table vault (
    outcome_id      uuid primary key references outcome (id),
    tenant_id       text not null references tenant (tenant_id),
    fingerprint     bytea not null, -- of the whole request, so it is personal data as well and lives here
    candidate_name  text,           -- null, as all below, for a reinstatement: nobody is written to
    candidate_email text,
    language        text,
    time_zone       text,
    job_title       text,
    recruiter_name  text,
    recruiter_title text,
    recruiter_email text,
    reason          jsonb
);

create table idempotency_key (
    tenant_id  text not null references tenant (tenant_id),
    key        text not null,
    outcome_id uuid not null references outcome (id),
    created_at timestamptz not null,
    primary key (tenant_id, key)
);
create index idempotency_key_oldest on idempotency_key (created_at);

do $$
declare name text;
begin
    foreach name in array array['candidate', 'application', 'outcome', 'vault', 'idempotency_key'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy wall on %I to intake_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
    end loop;
end $$;

create policy worker on vault for select to intake_worker using (true); -- recipients:resolve, for message-service
create policy worker on idempotency_key to intake_worker using (true); -- old keys are swept

grant select, insert on candidate, outcome, vault, idempotency_key to intake_service;
grant update (reference) on candidate to intake_service; -- "on conflict do update" is how a known one is found and locked
grant select, insert, update on application to intake_service;
grant select on vault to intake_worker;
grant select, delete on idempotency_key to intake_worker;
