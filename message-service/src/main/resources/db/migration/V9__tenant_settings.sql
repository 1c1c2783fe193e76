-- What each organisation decided about itself, as intake-service last told it: our own copy, so that nobody has to be asked.
create table tenant_settings (
    tenant_id text primary key,
    version   integer not null check (version > 0),
    settings  jsonb not null -- the whole event, also what this service does not go by yet: it is told once
);

alter table tenant_settings enable row level security;
alter table tenant_settings force row level security;
create policy wall on tenant_settings to message_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy worker on tenant_settings to message_worker using (true) with check (true);
grant select on tenant_settings to message_service;
grant select, insert, update on tenant_settings to message_worker;
