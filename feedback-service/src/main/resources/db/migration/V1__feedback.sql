-- Every table that holds a tenant's rows stands behind a wall (row-level security, FORCEd so that even the owner is held).
-- The roles are made beforehand: feedback_service (the application), feedback_worker (what it becomes to read Kafka).

create function current_tenant() returns text language sql stable
    return nullif(current_setting('hearback.tenant', true), '');

-- One row per outcome, filled from both sides in any order: the outcome's columns are null until its event came,
-- the notice's columns until the first event of its notice came.
create table fact (
    tenant_id      text not null,
    outcome_id     uuid not null,
    application_id uuid not null,
    outcome_kind   text,
    stage          text,
    reason         text,
    decided_at     timestamptz,
    recorded_at    timestamptz,
    notice_id      uuid,
    notice_kind    text,
    notice_version integer not null default 0,
    notice_state   text,
    notice_at      timestamptz,
    primary key (tenant_id, outcome_id)
);
create index fact_by_decision on fact (tenant_id, decided_at);

-- What the link of a notice opens. Only a hash of the token is known here.
create table link (
    token_hash     text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    tenant_id      text not null,
    notice_id      uuid not null,
    outcome_id     uuid not null,
    application_id uuid not null,
    notice_kind    text not null,
    notice_version integer not null,
    notice_state   text not null,
    language       text not null,
    expires_at     timestamptz not null
);

create table feedback_request (
    id             uuid primary key,
    tenant_id      text not null,
    notice_id      uuid not null,
    outcome_id     uuid not null,
    application_id uuid not null,
    language       text not null,
    topics         text[] not null,
    question       text not null check (length(question) <= 2000),
    requested_at   timestamptz not null,
    unique (tenant_id, notice_id)
);
create index feedback_request_newest on feedback_request (tenant_id, requested_at desc, id desc);
create index feedback_request_by_outcome on feedback_request (tenant_id, outcome_id);

create table rating (
    tenant_id      text not null,
    notice_id      uuid not null,
    outcome_id     uuid not null,
    application_id uuid not null,
    score          smallint not null check (score between 0 and 10),
    comment        text not null check (length(comment) <= 2000),
    rated_at       timestamptz not null,
    primary key (tenant_id, notice_id)
);
create index rating_by_outcome on rating (tenant_id, outcome_id);

-- Events already taken in. The topics keep a week; rows are kept longer than that, then swept.
create table inbox (
    event_id uuid primary key,
    taken_at timestamptz not null
);
create index inbox_oldest on inbox (taken_at);

-- Records that could not be taken in: where they lie and a coded reason, never what they hold.
create table quarantine (
    topic          text not null,
    partition      integer not null,
    record_offset  bigint not null,
    event_id       uuid,
    reason         text not null check (reason ~ '^[A-Z0-9_]{1,60}$'),
    quarantined_at timestamptz not null,
    primary key (topic, partition, record_offset)
);

alter table fact enable row level security;
alter table fact force row level security;
create policy wall on fact to feedback_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy worker on fact to feedback_worker using (true) with check (true);

-- A link is looked up before the tenant is known: whoever presents the token sees its row, and no other.
alter table link enable row level security;
alter table link force row level security;
create policy capability on link for select to feedback_service
    using (token_hash = nullif(current_setting('hearback.presented_hash', true), ''));
create policy worker on link to feedback_worker using (true) with check (true);

alter table feedback_request enable row level security;
alter table feedback_request force row level security;
create policy wall on feedback_request to feedback_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

alter table rating enable row level security;
alter table rating force row level security;
create policy wall on rating to feedback_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());

grant select on fact, link to feedback_service;
grant select, insert on feedback_request to feedback_service;
grant select, insert, update on rating to feedback_service;
grant select, insert, update on fact, link to feedback_worker;
grant select, insert, delete on inbox to feedback_worker;
grant select, insert on quarantine to feedback_worker;
