-- A decision about many notices at once: which, who asked, who confirmed, and what became of each.
alter table notice add column batch_id uuid; -- of the file that its outcome came in; null for one that came by itself
create index notice_of_batch on notice (tenant_id, batch_id, created_at, id) where batch_id is not null;

-- Whoever puts a notice back must know whether a newer outcome has overtaken it.
grant select (application_id, latest_sequence) on application_standing to message_service;

create table bulk (
    id            uuid primary key,
    tenant_id     text not null,
    kind          text not null check (kind in ('APPROVE', 'RECALL', 'UNDO')),
    state         text not null check (state in ('DRAFT', 'ASKED', 'DECLINED', 'RUNNING', 'DONE')),
    filter        jsonb not null,
    undoes        uuid references bulk (id),
    drawn_up_at   timestamptz not null,
    drawn_up_role text not null,
    drawn_up_by   text, -- whom the identity provider knows by it; null for an API key
    expires_at    timestamptz not null, -- of what nobody has decided by then nothing comes
    asked_at      timestamptz,
    asked_role    text,
    asked_by      text,
    decided_at    timestamptz,
    decided_role  text,
    decided_by    text,
    ended_at      timestamptz,
    total         integer not null default 0,
    done          integer not null default 0,
    already       integer not null default 0,
    too_late      integer not null default 0,
    changed       integer not null default 0,
    refused       integer not null default 0,
    check (state <> 'ASKED' or asked_by is not null),
    check ((state in ('RUNNING', 'DONE')) = (decided_at is not null) or state = 'DECLINED'),
    -- Of two that are needed, one is not enough.
    check (asked_by is null or decided_by is null or state = 'DECLINED' or asked_by <> decided_by)
);
create index bulk_latest on bulk (tenant_id, drawn_up_at desc);
create index bulk_running on bulk (decided_at) where state = 'RUNNING';

create table bulk_notice (
    bulk_id   uuid not null references bulk (id),
    notice_id uuid not null, -- no foreign key (decision 0012): nobody may delete a notice
    tenant_id text not null,
    seen      bytea not null check (length(seen) = 32), -- what it said, and in which state, when it was listed
    result    text check (result in ('DONE', 'ALREADY', 'TOO_LATE', 'CHANGED', 'REFUSED')), -- null: not yet
    primary key (bulk_id, notice_id)
);
create index bulk_open on bulk_notice (bulk_id, notice_id) where result is null;
create index bulk_of_notice on bulk_notice (notice_id);

do $$
declare name text;
begin
    foreach name in array array['bulk', 'bulk_notice'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy wall on %I to message_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
    end loop;
end $$;
create policy worker on bulk for select to message_worker using (true);
grant select, insert, update on bulk, bulk_notice to message_service;
grant select on bulk to message_worker; -- to find what has to be gone on with
