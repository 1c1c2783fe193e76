-- What became of a notice that nobody could tell about, or that came back: evidence names a notice by its Message-ID.
create index notice_of_message on notice using hash (message_id);
create index notice_unknown on notice (tenant_id, created_at desc, id desc) where state = 'UNKNOWN';

-- Addresses that an organisation writes to no more until somebody lifts it. The address itself is nowhere: a keyed hash
-- of it recognises it, and is of no use to anybody who has not the key.
create table suppression (
    tenant_id    text not null,
    address_hash text not null check (address_hash ~ '^[0-9a-f]{64}$'),
    cause        text not null check (cause ~ '^[A-Z0-9_]{1,60}$'),
    notice_id    uuid not null references notice (id),
    since        timestamptz not null,
    lifted_at    timestamptz, -- kept, so that what was told of the same notice before says nothing new afterwards
    primary key (tenant_id, address_hash)
);

alter table suppression enable row level security;
alter table suppression force row level security;
create policy wall on suppression to message_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy worker on suppression to message_worker using (true) with check (true);
grant select on suppression to message_service;
grant update (lifted_at) on suppression to message_service;
grant select, insert, update on suppression to message_worker;
