-- How applications come through their stages. Codes and times only: nothing here is erased with a person.

create table stage_event (
    id             uuid primary key,
    tenant_id      text not null references tenant (tenant_id),
    application_id uuid not null references application (id),
    kind           text not null,
    stage          text not null,
    occurred_at    timestamptz not null,
    recorded_at    timestamptz not null,
    unique (application_id, kind, stage, occurred_at) -- what makes a second report of the same event a repetition
);

-- When the application reached the stage it is at, as far as stage events say: an older one does not move it back.
alter table application add column stage_since timestamptz;

alter table stage_event enable row level security;
alter table stage_event force row level security;
create policy wall on stage_event to intake_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

grant select, insert on stage_event to intake_service;
