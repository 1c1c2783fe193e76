-- An organisation's clock also counts from stage events: what never had an outcome, and what goes on after it. What was reinstated
-- was passed over until now, so the clock starts from the beginning once; what is erased already stays as it is.
truncate retention_round;
alter table retention_round add column ledger text not null check (ledger in ('OUTCOMES', 'STAGES'));
alter table retention_round drop constraint retention_round_pkey, add primary key (tenant_id, ledger);
-- The table only grows at its end, so this index does as well.
create index stage_event_oldest on stage_event (tenant_id, recorded_at);

-- An order of the clock lapses when something new is told of its application while it waits.
grant delete on erasure to intake_service;
