-- How an organisation writes. No row: it has chosen nothing.
create table house_style (
    tenant_id         text primary key,
    language          text not null,
    tone              text not null check (tone in ('FORMAL', 'INFORMAL')),
    bar               text not null check (bar in ('RESPECTFUL', 'ACCEPTABLE')),
    country           text check (country ~ '^[A-Z]{2}$'),
    neutral_countries text[] not null,
    call_first        text[] not null,
    call_within       interval not null check (call_within > interval '0'),
    changed_at        timestamptz not null
);

-- What an organisation says in its own words. Append-only: the latest version of a key holds, and a null sentence gives
-- the key back to ours. A notice names the version it was written in, so what was said to whom can always be told.
create table house_sentence (
    tenant_id  text not null,
    version    integer not null check (version > 0),
    language   text not null,
    key        text not null,
    sentence   text check (length(sentence) between 5 and 600),
    changed_at timestamptz not null,
    changed_by text not null,
    primary key (tenant_id, version)
);

create index house_sentence_latest on house_sentence (tenant_id, language, key, version desc);

alter table house_style enable row level security;
alter table house_style force row level security;
create policy wall on house_style to message_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy worker on house_style to message_worker using (true) with check (true);
grant select, insert, update on house_style to message_service;
grant select on house_style to message_worker;

alter table house_sentence enable row level security;
alter table house_sentence force row level security;
create policy wall on house_sentence to message_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy worker on house_sentence to message_worker using (true) with check (true);
grant select, insert on house_sentence to message_service;
grant select on house_sentence to message_worker;
