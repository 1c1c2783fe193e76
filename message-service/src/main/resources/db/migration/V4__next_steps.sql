-- What an organisation suggests to those it refuses. The row of the catalogue is locked while its entries are replaced.
create table growth_catalogue (
    tenant_id   text primary key,
    use_default boolean not null,
    replaced_at timestamptz not null
);

create table next_step (
    tenant_id   text not null references growth_catalogue,
    position    integer not null,
    kind        text not null check (kind in ('COURSE', 'CERTIFICATION', 'WORKSHOP', 'MENTORING', 'NETWORK', 'ROLE')),
    title       text not null,
    description text,
    url         text check (url like 'https://%'),
    language    text not null,
    reasons     text[] not null,
    skills      text[] not null,
    primary key (tenant_id, position)
);

alter table growth_catalogue enable row level security;
alter table growth_catalogue force row level security;
create policy wall on growth_catalogue to message_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update on growth_catalogue to message_service;

alter table next_step enable row level security;
alter table next_step force row level security;
create policy wall on next_step to message_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, delete on next_step to message_service;
