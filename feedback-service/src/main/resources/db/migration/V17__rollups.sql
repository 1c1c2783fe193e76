-- The process counted in cells: one for each day (UTC) of decision, stage, kind of outcome and reason. A cell is changed in
-- the transaction that changes a fact, by what the fact says now less what it said before; so it is exact, and a year is
-- counted by reading some thousand cells, however many facts lie behind them.

create table process_cell (
    tenant_id    text not null,
    day          date not null,
    stage        text not null,
    outcome_kind text not null,
    reason       text not null, -- empty where the outcome has none
    outcomes     bigint not null,
    notices_sent bigint not null,
    primary key (tenant_id, day, stage, outcome_kind, reason)
);

-- How long those waited whose notice was sent: one row for each bucket of the sketch that is not empty.
create table process_wait (
    tenant_id    text not null,
    day          date not null,
    stage        text not null,
    outcome_kind text not null,
    reason       text not null,
    bucket       integer not null,
    notices      bigint not null,
    primary key (tenant_id, day, stage, outcome_kind, reason, bucket)
);

-- Days whose cells are to be counted anew from the facts. Until then they are read from the facts.
create table process_recount (
    tenant_id text not null,
    day       date not null,
    primary key (tenant_id, day)
);

alter table fact no force row level security;
insert into process_recount
select distinct tenant_id, (decided_at at time zone 'UTC')::date from fact where decided_at is not null;
alter table fact force row level security;

do $$
declare
    name text;
begin
    foreach name in array array ['process_cell', 'process_wait', 'process_recount'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy wall on %I to feedback_service
            using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
        execute format('create policy worker on %I to feedback_worker using (true) with check (true)', name);
        execute format('grant select on %I to feedback_service', name);
        execute format('grant select, insert, update, delete on %I to feedback_worker', name);
    end loop;
end $$;
grant insert on process_recount to feedback_service;
