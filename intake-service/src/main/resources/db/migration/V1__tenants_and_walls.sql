-- Who may call us, and the wall around each of them.
--
-- Three roles: intake_owner runs these migrations; intake_service serves requests and owns nothing; intake_worker is
-- what intake_service becomes for background work and for questions other services ask. Row-level security is forced
-- on every table: a statement without a tenant sees no row.

grant usage on schema public to intake_service, intake_worker;

create function current_tenant() returns text
    language sql stable
    return nullif(current_setting('hearback.tenant', true), '');

create function presented_hash() returns text
    language sql stable
    return nullif(current_setting('hearback.presented_hash', true), '');

create table tenant (
    tenant_id text primary key,
    name      text not null
);

create table api_key (
    key_hash   text primary key, -- SHA-256 of the whole key, hex; the key itself is nowhere
    tenant_id  text not null references tenant (tenant_id),
    name       text not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    revoked_at timestamptz
);

alter table tenant enable row level security;
alter table tenant force row level security;
alter table api_key enable row level security;
alter table api_key force row level security;

create policy wall on tenant to intake_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy wall on api_key to intake_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

-- Before the tenant is known there is only the key: whoever presents its hash may see that key and its tenant.
create policy presented on api_key for select to intake_service using (key_hash = presented_hash());
create policy presented on tenant for select to intake_service using (
    exists (select from api_key where api_key.tenant_id = tenant.tenant_id and api_key.key_hash = presented_hash()));

create policy worker on tenant for select to intake_worker using (true);

grant select, insert, update on tenant, api_key to intake_service;
grant select on tenant to intake_worker; -- an organisation's name belongs to what recipients:resolve tells
