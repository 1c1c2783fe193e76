-- Events already taken in; the rest of what they did was committed with this row. Workers only.
create table inbox (
    event_id    uuid primary key,
    received_at timestamptz not null
);
create index inbox_received on inbox (received_at);
grant select, insert, delete on inbox to message_worker;

-- Records we could not take in. Where they lie and a code for why; never what they say.
create table quarantine (
    topic          text not null,
    "partition"    integer not null,
    "offset"       bigint not null,
    event_id       uuid,
    reason         text not null check (reason ~ '^[A-Z0-9_]{1,60}$'),
    quarantined_at timestamptz not null,
    primary key (topic, "partition", "offset")
);
grant select, insert on quarantine to message_worker;

create table outbox (
    id          bigint generated always as identity primary key,
    tenant_id   text not null,
    shard       smallint not null,
    topic       text not null,
    key         text not null,
    event_id    uuid not null,
    type        text not null,
    subject     text not null,
    occurred_at timestamptz not null,
    traceparent text,
    data        text not null
);
create index outbox_order on outbox (shard, id);

alter table outbox enable row level security;
alter table outbox force row level security;
create policy wall on outbox to message_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy worker on outbox to message_worker using (true) with check (true);
grant insert on outbox to message_service, message_worker;
grant select, delete on outbox to message_worker;

-- The table is nearly always empty and yet sees every event: clean it long before the default of 20 % + 50 rows of a
-- table that was large once would say so.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
