-- Which requests an organisation was reminded of by mail, and how far: nobody is reminded twice of the same.
alter table feedback_request add column reminded text check (reminded in ('SOON', 'OVERDUE')); -- null: not yet

-- On which day an organisation was last reminded: one mail a day at most.
create table request_reminder (
    tenant_id text primary key,
    day       date not null,
    told_at   timestamptz not null
);
alter table request_reminder enable row level security;
alter table request_reminder force row level security;
create policy wall on request_reminder to feedback_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy worker on request_reminder to feedback_worker using (true) with check (true);
grant select on request_reminder to feedback_service;
grant select, insert, update on request_reminder to feedback_worker;
create index tenant_settings_with_reminder on tenant_settings (tenant_id) where settings ->> 'requestReminder' = 'true';
