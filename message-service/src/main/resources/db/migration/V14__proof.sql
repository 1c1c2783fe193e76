-- What can be proved of a notice: its bytes, which of our words it was written in, and every change of its state.
alter table notice
    -- As they were given to the mail server last; kept before the first of them leaves.
    add column bytes_sha256 bytea check (length(bytes_sha256) = 32),
    -- Null for a notice that is older than this, or lacks its words.
    add column template     text check (template ~ '^[A-Za-z-]{2,20}:[0-9a-f]{12}$');

-- One row for each change of a notice's state or of its cause, written by the statement that makes the change. No name, no
-- address, no text. A worker's own comings and goings (CLAIMED and back) have none, and a hand-over has one, its conclusion,
-- which also says when it began: ten million notices a day are twenty million rows, and not fifty. A hand-over that has no
-- conclusion yet is told by the notice itself: HANDING_OVER, since state_at.
-- No foreign key (decision 0012): the statement that writes a row has just written its notice, and nobody may delete one.
create table transition (
    notice_id    uuid not null,
    id           bigint generated always as identity,
    tenant_id    text not null,
    at           timestamptz not null,
    from_state   text check (from_state ~ '^[A-Z_]{1,30}$'), -- null: it was written
    to_state     text not null check (to_state ~ '^[A-Z_]{1,30}$'),
    cause        text check (cause ~ '^[A-Z0-9_]{1,60}$'),
    begun_at     timestamptz,                                -- of a hand-over that this concludes, as are its bytes
    bytes_sha256 bytea check (length(bytes_sha256) = 32),
    by_role      text check (by_role ~ '^[a-z]{1,20}$'),     -- of the person who did it; null: the platform
    by_subject   text,                                       -- whom the identity provider knows by it; null for an API key
    -- Begins with the notice, so that no plan can read all of a tenant's; there is no other index for the same reason.
    primary key (notice_id, id)
);

alter table transition enable row level security;
alter table transition force row level security;
create policy wall on transition to message_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy worker on transition to message_worker using (true) with check (true);
grant select, insert on transition to message_service, message_worker;
