-- The offer assistant: a link that a platform put into a mail of its own, what its candidate noted behind it, and what was
-- decided there. Every table names the application, by which all of it is erased.

create table offer_link (
    id             uuid primary key,
    tenant_id      text not null,
    application_id uuid not null,
    purpose        text not null check (purpose in ('OFFER', 'WITHDRAWAL')),
    language       text not null,
    created_at     timestamptz not null,
    expires_at     timestamptz not null,
    revoked_at     timestamptz,
    unique (tenant_id, application_id, purpose)
);

-- Only a hash of a token is known here, so who asks for the link again gets another token: all of them open it.
create table offer_token (
    token_hash     text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    tenant_id      text not null,
    link_id        uuid not null references offer_link on delete cascade,
    application_id uuid not null,
    created_at     timestamptz not null
);
create index offer_token_by_link on offer_token (link_id, created_at desc);

-- What a candidate noted and has not sent: nobody else reads it. Deleted by its author, and by the decision.
create table offer_draft (
    link_id        uuid primary key references offer_link on delete cascade,
    tenant_id      text not null,
    application_id uuid not null,
    content        jsonb not null,
    saved_at       timestamptz not null
);
create index offer_draft_by_application on offer_draft (tenant_id, application_id);

create table offer_decision (
    link_id             uuid primary key references offer_link on delete cascade,
    tenant_id           text not null,
    application_id      uuid not null,
    outcome             text not null check (outcome in ('OFFER_DECLINED', 'WITHDRAWN')),
    reasons             text[] not null, -- codes
    letter              text not null check (length(letter) <= 2000),
    keep_in_touch_until date,
    decided_at          timestamptz not null,
    state               text not null default 'UNTOLD' check (state in ('UNTOLD', 'TOLD', 'NOT_NEEDED', 'REFUSED')),
    outcome_id          uuid, -- intake-service's, once it was told
    settled_at          timestamptz
);
create index offer_decision_by_application on offer_decision (tenant_id, application_id);

-- Decisions that intake-service does not have yet. Written with the decision, gone when it is settled.
create table untold_decision (
    link_id   uuid primary key references offer_decision on delete cascade,
    tenant_id text not null,
    next_at   timestamptz not null,
    attempts  integer not null default 0
);
create index untold_decision_due on untold_decision (next_at);

do $$
declare name text;
begin
    foreach name in array array['offer_link', 'offer_token', 'offer_draft', 'offer_decision', 'untold_decision'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy wall on %I to feedback_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
    end loop;
end $$;

-- A token is looked up before the tenant is known: whoever presents it sees its row, and no other.
create policy capability on offer_token for select to feedback_service
    using (token_hash = nullif(current_setting('hearback.presented_hash', true), ''));

create policy worker on offer_link to feedback_worker using (true) with check (true);
create policy worker on offer_decision to feedback_worker using (true) with check (true);
create policy worker on untold_decision to feedback_worker using (true) with check (true);

grant select, insert, update, delete on offer_link to feedback_service;
grant select, insert, delete on offer_token to feedback_service;
grant select, insert, update, delete on offer_draft to feedback_service;
grant select, insert on offer_decision to feedback_service;
grant select, insert on untold_decision to feedback_service;
grant select, update on offer_decision to feedback_worker;
grant select, update, delete on untold_decision to feedback_worker;

-- To erase an application is to delete its links: all the rest goes with them.
grant select, delete on offer_link to feedback_worker;
