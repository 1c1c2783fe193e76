-- Applications that went on while no outcome of theirs was on record: a refusal that comes late may be older than that.
create table going_on (
    tenant_id      text not null references tenant (tenant_id),
    reference_hash bytea not null, -- of the platform's own id
    at             timestamptz not null,
    primary key (tenant_id, reference_hash)
);
create index going_on_oldest on going_on (at);

alter table going_on enable row level security;
alter table going_on force row level security;
create policy wall on going_on to intake_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy worker on going_on to intake_worker using (true) with check (true);

grant select, insert, update on going_on to intake_service;
grant select, delete on going_on to intake_worker;
