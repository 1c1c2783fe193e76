-- Files of outcomes, and how far each has come. A file itself is never kept.

create table import (
    tenant_id   text not null references tenant (tenant_id),
    id          text not null, -- the platform's own, or made for it
    format      text not null,
    dry_run     boolean not null,
    state       text not null,
    lines       bigint not null default 0, -- worked off; a repetition goes on after them
    recorded    bigint not null default 0,
    replayed    bigint not null default 0,
    refused     bigint not null default 0,
    checksum    bigint not null default 0, -- of those lines, so that a repetition with another file is noticed
    forecast    jsonb, -- of a dry run: counts and codes, no words
    started_at  timestamptz not null,
    updated_at  timestamptz not null,
    runner      uuid not null, -- who works on it, until lease_until
    lease_until timestamptz not null,
    primary key (tenant_id, id)
);
create index import_latest on import (tenant_id, started_at desc);

-- What is wrong with which line: field, rule and fix, never what the line says.
create table import_flaw (
    tenant_id text not null,
    import_id text not null,
    line      bigint not null,
    field     text not null,
    message   text not null,
    fix       text,
    foreign key (tenant_id, import_id) references import (tenant_id, id) on delete cascade
);
create index import_flaw_by_line on import_flaw (tenant_id, import_id, line);

do $$
declare name text;
begin
    foreach name in array array['import', 'import_flaw'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy wall on %I to intake_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
    end loop;
end $$;

grant select, insert, update on import to intake_service;
grant select, insert, delete on import_flaw to intake_service;
