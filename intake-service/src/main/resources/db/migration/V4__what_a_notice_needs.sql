-- What else a respectful notice needs, and how each organisation's own names of reasons read as our codes.

alter table vault
    add column country             text,    -- of the job, ISO 3166-1 alpha-2
    add column keep_in_touch_until date,    -- until when the candidate agreed to be kept in mind
    add column decision_automated  boolean not null default false,
    add column candidate_words     text;    -- what the candidate wrote when declining or withdrawing

create table reason_mapping (
    tenant_id  text not null references tenant (tenant_id),
    ats_key    text not null, -- the name in the form in which two spellings of it are equal
    ats        text not null, -- the name as told
    code       text not null,
    changed_at timestamptz not null,
    primary key (tenant_id, ats_key)
);

-- Names that outcomes came with while nothing was mapped to them.
create table unmapped_reason (
    tenant_id text not null references tenant (tenant_id),
    ats_key   text not null,
    ats       text not null,
    times     integer not null check (times > 0),
    last_seen timestamptz not null, -- without an index, so that counting rewrites no index
    primary key (tenant_id, ats_key)
);

do $$
declare name text;
begin
    foreach name in array array['reason_mapping', 'unmapped_reason'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy wall on %I to intake_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
    end loop;
end $$;

grant select, insert, update, delete on reason_mapping, unmapped_reason to intake_service;

-- A bulk of outcomes counts on one row: clean it before its page is full of old counts.
alter table unmapped_reason set (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
