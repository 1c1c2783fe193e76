-- Applicant tracking systems that organisations have connected, what they sign with, and what they delivered.

create function presented_connection() returns uuid
    language sql stable
    return nullif(current_setting('hearback.presented_connection', true), '')::uuid;

create table connection (
    id              uuid primary key, -- random: it is the address of the connection's webhooks
    tenant_id       text not null references tenant (tenant_id),
    vendor          text not null,
    name            text not null,
    recruiter_name  text not null,
    recruiter_title text,
    recruiter_email text not null,
    language        text,
    time_zone       text,
    country         text,
    stages          jsonb not null, -- the system's name of a stage → ours
    default_stage   text not null,
    api_url         text,
    api_token       bytea,          -- sealed
    active          boolean not null,
    created_at      timestamptz not null
);
create index connection_of_tenant on connection (tenant_id, created_at);

create table signing_secret (
    id            uuid primary key,
    tenant_id     text not null references tenant (tenant_id),
    connection_id uuid not null references connection (id) on delete cascade,
    sealed        bytea not null,
    created_at    timestamptz not null,
    ends_at       timestamptz
);
create index signing_secret_of_connection on signing_secret (connection_id);

create table delivery (
    id            uuid primary key,
    tenant_id     text not null references tenant (tenant_id),
    connection_id uuid not null references connection (id) on delete cascade,
    id_hash       bytea,          -- of the vendor's id of the delivery
    meaning_hash  bytea not null, -- of what it tells
    sealed        bytea,          -- what came, which is personal; null once worked off
    state         text not null check (state in ('WAITING', 'DONE', 'QUARANTINED')),
    note          text,           -- a code, why nothing followed
    problems      jsonb,          -- fields and rules, no values
    waits_for     bytea,          -- hash of the application a reinstatement came too early for
    attempts      integer not null default 0,
    received_at   timestamptz not null,
    due_at        timestamptz not null, -- or, while it is being worked on, when somebody else may take it over
    worked_at     timestamptz,
    unique (connection_id, id_hash), -- these two make a second sending a repetition
    unique (connection_id, meaning_hash)
);
create index delivery_due on delivery (due_at) where state = 'WAITING';
create index delivery_early on delivery (connection_id, waits_for) where state = 'WAITING' and waits_for is not null;
create index delivery_oldest on delivery (received_at);

do $$
declare name text;
begin
    foreach name in array array['connection', 'signing_secret', 'delivery'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy wall on %I to intake_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
    end loop;
end $$;

-- A delivery names no tenant: whoever knows the connection's id may see that connection and its secrets.
create policy presented on connection for select to intake_service using (id = presented_connection());
create policy presented on signing_secret for select to intake_service using (connection_id = presented_connection());

create policy worker on connection for select to intake_worker using (true);
create policy worker on delivery to intake_worker using (true) with check (true);

grant select, insert, update, delete on connection to intake_service;
grant select, insert, update on signing_secret to intake_service;
grant select, insert on delivery to intake_service;
grant update (state, due_at, attempts, problems, note) on delivery to intake_service; -- "try again", of a quarantined one
grant select on connection to intake_worker;
grant select, update, delete on delivery to intake_worker;

-- A queue: most rows are updated twice within seconds.
alter table delivery set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
