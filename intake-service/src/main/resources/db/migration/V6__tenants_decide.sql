-- What an organisation decides about itself, its API keys as things that are issued and end, and a limit for each.

alter table tenant
    add column number      bigint generated always as identity, -- names the organisation where no name may stand
    add column version     bigint not null default 0,           -- 0: nobody was told of it yet
    add column settings    jsonb,
    add column permits     integer check (permits > 0),         -- outcomes a minute; null: as the installation says
    add column created_at  timestamptz not null default now(),
    add column changed_at  timestamptz,
    add constraint tenant_number unique (number);

-- Who changed what, and when: ids and codes, never what something was changed to. Nobody may change or remove a row.
create table tenant_change (
    id         bigint generated always as identity primary key,
    tenant_id  text not null references tenant (tenant_id),
    changed_at timestamptz not null,
    changed_by text not null,
    change     text not null,
    subject    text not null -- the version that came of it, or the id of the key
);

alter table tenant_change enable row level security;
alter table tenant_change force row level security;
create policy wall on tenant_change to intake_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert on tenant_change to intake_service;

alter table api_key
    add column id           text,
    add column scopes       text[] not null default array['admin', 'recruiter'], -- what a key could do before there were scopes
    add column last_used_on date;

-- Row-level security binds the owner too, and who migrates has no tenant.
alter table api_key no force row level security;
update api_key set id = left(key_hash, 12);
alter table api_key force row level security;

alter table api_key
    alter column id set not null,
    add constraint api_key_id unique (tenant_id, id);

revoke update on api_key from intake_service;
grant update (revoked_at, expires_at, last_used_on) on api_key to intake_service;

-- Who presents a key notes the day.
create policy noted on api_key for update to intake_service using (key_hash = presented_hash()) with check (key_hash = presented_hash());

-- Bucket4j's own table: how many permits are left under which number. It knows no organisation.
create table permit_bucket (
    id         bigint primary key,
    state      bytea,
    expires_at bigint
);
grant select, insert, update, delete on permit_bucket to intake_service;
