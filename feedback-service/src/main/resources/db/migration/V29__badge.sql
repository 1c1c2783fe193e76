-- Organisations that show everybody how fast they answer. No row: they do not.
create table badge (
    tenant_id   text primary key,
    shown_since timestamptz not null
);

alter table badge enable row level security;
alter table badge force row level security;
create policy wall on badge to feedback_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, delete on badge to feedback_service;
