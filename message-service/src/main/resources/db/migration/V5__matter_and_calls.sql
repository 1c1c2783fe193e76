-- Recruiters get notices too: what a candidate said, and whom to call first.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in (
    'REFUSAL', 'DECLINE_ACKNOWLEDGEMENT', 'WITHDRAWAL_ACKNOWLEDGEMENT', 'DECLINE_REPORT', 'WITHDRAWAL_REPORT', 'CALL_TASK'));

alter table notice
    alter column link_hash drop not null,
    alter column link_expires_at drop not null,
    -- The candidate's notice that a recruiter's one is about.
    add column about          uuid,
    -- All that the notice may say: what a person completes, and what next steps are chosen from.
    add column matter         jsonb,
    add column country        text,
    add column time_zone      text,
    -- How it was judged; only the rules that it breaks.
    add column report         jsonb,
    add column words_version  integer not null default 0,
    add column reason_version integer not null default 0,
    add column call_by        timestamptz,
    add column called_at      timestamptz;

alter table notice
    -- Only the candidate's own notice opens the candidate's page.
    add check ((about is null) = (link_hash is not null) and (about is null) = (link_expires_at is not null)),
    add check (about is null or kind in ('DECLINE_REPORT', 'WITHDRAWAL_REPORT', 'CALL_TASK')),
    -- A recruiter is not kept waiting for another recruiter.
    add check (about is null or state <> 'HELD'),
    add check (call_by is null or kind = 'REFUSAL'),
    add check (called_at is null or call_by is not null);

create index notice_to_call on notice (tenant_id, call_by)
    where call_by is not null and called_at is null and state = 'SCHEDULED';

-- What a refusal states as its reason, each version with its judgement. Nobody may change or remove one.
create table notice_reason (
    tenant_id     text not null,
    notice_id     uuid not null references notice (id),
    version       integer not null check (version > 0),
    -- Null where the law of the place lets no reason be stated.
    reason        jsonb,
    report        jsonb not null,
    words_version integer not null,
    body_sha256   text not null check (body_sha256 ~ '^[0-9a-f]{64}$'),
    stated_at     timestamptz not null,
    stated_by     text not null check (stated_by in ('PLATFORM', 'RECRUITER')),
    primary key (notice_id, version)
);

alter table notice_reason enable row level security;
alter table notice_reason force row level security;
create policy wall on notice_reason to message_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy worker on notice_reason to message_worker using (true) with check (true);
grant select, insert on notice_reason to message_service, message_worker;
