-- How far each application has come and since when, so that silence can be seen where there is no outcome yet. One row for
-- each application, filled from stage events and outcomes in any order; each column is the latest (received_at: the
-- earliest) of all that was told, so that nothing depends on the order.

create table application_fact (
    tenant_id         text not null,
    application_id    uuid not null,
    received_at       timestamptz,
    stage             text, -- of the latest stage event
    stage_at          timestamptz,
    interview_held_at timestamptz,
    hired_at          timestamptz,
    ended_at          timestamptz, -- the latest outcome that ended it
    reinstated_at     timestamptz,
    primary key (tenant_id, application_id)
);
create index application_fact_waiting on application_fact (tenant_id, stage_at) where stage_at is not null;

create function stage_rank(stage text) returns integer language sql immutable
    return array_position(array ['APPLICATION', 'SCREENING', 'ASSESSMENT', 'INTERVIEW', 'FINAL_INTERVIEW', 'OFFER'], stage);

alter table application_fact enable row level security;
alter table application_fact force row level security;
create policy wall on application_fact to feedback_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy worker on application_fact to feedback_worker using (true) with check (true);
grant select on application_fact to feedback_service;
grant select, insert, update on application_fact to feedback_worker;
