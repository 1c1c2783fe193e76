create function current_tenant() returns text language sql stable
    return nullif(current_setting('hearback.tenant', true), '');

create table notice (
    id               uuid primary key,
    tenant_id        text not null,
    application_id   uuid not null,
    outcome_id       uuid not null,
    outcome_sequence integer not null,
    kind             text not null check (kind in ('REFUSAL', 'DECLINE_ACKNOWLEDGEMENT', 'WITHDRAWAL_ACKNOWLEDGEMENT')),
    channel          text not null default 'EMAIL' check (channel in ('EMAIL')),
    stage            text not null,
    reason           text,
    state            text not null check (state in ('HELD', 'SCHEDULED', 'CLAIMED', 'HANDING_OVER', 'SENT', 'FAILED',
                                                    'UNKNOWN', 'RECALLED', 'SUPERSEDED', 'ERASED')),
    cause            text check (cause ~ '^[A-Z0-9_]{1,60}$'),
    version          integer not null,
    attempts         integer not null default 0,
    send_at          timestamptz not null,
    created_at       timestamptz not null,
    state_at         timestamptz not null,
    organisation     text not null,
    job_title        text not null,
    candidate_name   text not null,
    candidate_email  text not null,
    signatory_name   text not null,
    signatory_email  text not null,
    language         text not null,
    subject          text,
    text_body        text,
    html_body        text,
    -- The link itself is nowhere: the bodies hold a placeholder, filled in on the way out.
    link_hash        text not null check (link_hash ~ '^[0-9a-f]{64}$'),
    link_expires_at  timestamptz not null,
    message_id       text not null,
    dated_at         timestamptz not null,
    claim_token      uuid,
    lease_until      timestamptz,
    smtp_reply       text,
    unique (tenant_id, outcome_id, kind, channel),
    -- A notice without its words needs a person and can only be stopped.
    check (state in ('HELD', 'RECALLED', 'SUPERSEDED', 'ERASED')
           or (subject is not null and text_body is not null and html_body is not null)),
    -- Nothing is in a worker's hands for ever.
    check ((state in ('CLAIMED', 'HANDING_OVER')) = (lease_until is not null))
);

create index notice_due on notice (tenant_id, send_at) where state = 'SCHEDULED';
create index notice_in_hand on notice (lease_until) where state in ('CLAIMED', 'HANDING_OVER');
create index notice_of_application on notice (tenant_id, application_id);
create index notice_newest on notice (tenant_id, created_at desc, id desc);

create table application_standing (
    tenant_id           text not null,
    application_id      uuid not null,
    latest_sequence     integer not null,
    reinstated_sequence integer not null default 0,
    primary key (tenant_id, application_id)
);

alter table notice enable row level security;
alter table notice force row level security;
create policy wall on notice to message_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy worker on notice to message_worker using (true) with check (true);
grant select, insert, update on notice to message_service, message_worker;

alter table application_standing enable row level security;
alter table application_standing force row level security;
create policy wall on application_standing to message_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy worker on application_standing to message_worker using (true) with check (true);
grant select, insert, update on application_standing to message_worker;
