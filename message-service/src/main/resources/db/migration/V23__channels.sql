-- By which channels notices leave.

-- An organisation's own platform shows notices to candidates. No row: they leave by e-mail.
create table callback (
    tenant_id  text primary key,
    url        text not null check (url ~ '^https?://'),
    -- Whether an e-mail follows: never, if the platform does not take the notice, or always.
    email      text not null check (email in ('NEVER', 'IF_REFUSED', 'ALWAYS')),
    changed_at timestamptz not null
);

-- What callbacks are signed with, sealed (AES-256-GCM); all that have not ended sign.
create table callback_secret (
    id         uuid primary key,
    tenant_id  text not null references callback (tenant_id),
    sealed     bytea not null,
    created_at timestamptz not null,
    ends_at    timestamptz
);
create index callback_secret_of_tenant on callback_secret (tenant_id, created_at);

alter table callback enable row level security;
alter table callback force row level security;
create policy wall on callback to message_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on callback to message_service;

alter table callback_secret enable row level security;
alter table callback_secret force row level security;
create policy wall on callback_secret to message_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on callback_secret to message_service;

-- A notice has one row, whatever channels it takes one after the other: its next one, or its last.
alter table notice
    drop constraint notice_channel_check,
    add constraint notice_channel_check check (channel in ('EMAIL', 'CALLBACK')),
    -- Hand-overs begun by other channels before it came to this one.
    add column tried_before integer not null default 0,
    -- Nobody gets the same notice twice, by whatever channel.
    drop constraint notice_tenant_id_outcome_id_kind_channel_key,
    add constraint notice_once unique (tenant_id, outcome_id, kind);
