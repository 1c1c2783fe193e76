-- Events on their way to Kafka: written with what they tell about, deleted once the brokers have them.

create table outbox (
    id          bigint generated always as identity primary key,
    tenant_id   text not null references tenant (tenant_id),
    shard       smallint not null, -- one relay at a time publishes a shard, so an application's events keep their order
    topic       text not null,
    key         text not null,
    event_id    uuid not null,
    type        text not null,
    subject     text not null,
    occurred_at timestamptz not null,
    traceparent text,
    data        text not null
);

create index outbox_of_shard on outbox (shard, id);

alter table outbox enable row level security;
alter table outbox force row level security;
create policy wall on outbox to intake_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy worker on outbox to intake_worker using (true) with check (true);

grant insert on outbox to intake_service;
grant select, delete on outbox to intake_worker;

-- The table is nearly always empty and yet sees every event: clean it long before the default of 20 % + 50 rows of a
-- table that was large once would say so.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
