-- The people behind applications that have no outcome yet, where a platform tells of them with a stage event: so that somebody
-- can be told that there is no decision, or be warned before a promise is broken. Part of the vault: erasure removes the rows.

create table applicant (
    application_id  uuid primary key references application (id),
    tenant_id       text not null references tenant (tenant_id),
    told_at         timestamptz not null, -- when the stage event happened that told of them: the latest holds
    candidate_name  text not null,
    candidate_email text not null,
    language        text not null,
    time_zone       text,
    job_title       text not null,
    country         text, -- of the job, ISO 3166-1 alpha-2
    recruiter_name  text not null,
    recruiter_title text,
    recruiter_email text not null
);

alter table applicant enable row level security;
alter table applicant force row level security;
create policy wall on applicant to intake_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update on applicant to intake_service;

-- applicants:resolve, for message-service: of an application of whose people only an outcome has told, that outcome's.
create policy worker on applicant for select to intake_worker using (true);
create policy worker on application for select to intake_worker using (true);
create policy worker on outcome for select to intake_worker using (true);
grant select on applicant to intake_worker;
grant select (id, tenant_id, reference) on application to intake_worker;
grant select (id, application_id, sequence) on outcome to intake_worker;
