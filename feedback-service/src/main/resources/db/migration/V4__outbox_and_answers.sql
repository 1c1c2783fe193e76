create table outbox (
    id          bigint generated always as identity primary key,
    tenant_id   text not null,
    topic       text not null,
    key         text not null,
    event_id    uuid not null,
    type        text not null,
    subject     text not null,
    occurred_at timestamptz not null,
    traceparent text,
    data        text not null
);
alter table outbox enable row level security;
alter table outbox force row level security;
create policy wall on outbox to feedback_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy worker on outbox to feedback_worker using (true) with check (true);
grant insert on outbox to feedback_service, feedback_worker;
grant select, delete on outbox to feedback_worker;

-- The table is nearly always empty and yet sees every event: clean it long before the default of 20 % + 50 rows of a
-- table that was large once would say so.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- A recruiter's answer to a request: what was good, what was missing, what to do about it. Given once.
create table answer (
    request_id  uuid primary key references feedback_request,
    tenant_id   text not null,
    strength    text not null check (length(strength) <= 2000),
    gap         text not null check (length(gap) <= 2000),
    advice      text not null check (length(advice) <= 2000),
    language    text not null,
    signed_by   text not null check (length(signed_by) <= 200),
    answered_at timestamptz not null,
    check (strength || gap || advice <> '')
);
alter table answer enable row level security;
alter table answer force row level security;
create policy wall on answer to feedback_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert on answer to feedback_service;

-- A candidate asks for feedback, or for a person to look at the decision again: once each.
alter table feedback_request
    add column kind      text not null default 'FEEDBACK' check (kind in ('FEEDBACK', 'REVIEW')),
    add column answer_by text not null default 'EMAIL' check (answer_by in ('EMAIL', 'PAGE', 'CALL'));
alter table feedback_request drop constraint feedback_request_tenant_id_notice_id_key;
alter table feedback_request add unique (tenant_id, notice_id, kind);
