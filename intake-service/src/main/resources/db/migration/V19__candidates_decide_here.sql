-- Outcomes that candidates told themselves, on feedback-service's pages. Ids only: their words are in the vault. A platform that
-- reports the same decision afterwards, because it was told of it, is answered with this one.

create table candidate_decision (
    outcome_id     uuid primary key references outcome (id),
    tenant_id      text not null references tenant (tenant_id),
    application_id uuid not null references application (id)
);
create index candidate_decision_by_application on candidate_decision (application_id);

alter table candidate_decision enable row level security;
alter table candidate_decision force row level security;
create policy wall on candidate_decision to intake_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert on candidate_decision to intake_service;
