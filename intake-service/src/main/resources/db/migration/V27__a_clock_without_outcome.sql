-- An organisation's clock also counts from stage events: what never had an outcome, and what goes on after it. What was reinstated
-- was passed over until now, so the clock starts from the beginning once; what is erased already stays as it is.
truncate retention_round;
alter table retention_round add column ledger text not null check (ledger in ('OUTCOMES', 'STAGES'));
alter table retention_round drop constraint retention_round_pkey, add primary key (tenant_id, ledger);
-- The table only grows at its end, so this index does as well.
create index stage_event_oldest on stage_event (tenant_id, recorded_at);

-- What was told of one application is few rows, which PostgreSQL does not know of a table that it has not looked at yet: it would
-- rather read all of an organisation's by the index above. ANALYZE then writes what it finds.
do $$
declare name text;
begin
    foreach name in array array['stage_event', 'outcome'] loop
        perform pg_restore_attribute_stats(
            'schemaname', current_schema()::text, 'relname', name, 'attname', 'application_id', 'inherited', false,
            'null_frac', 0::real, 'avg_width', 16, 'n_distinct', -0.5::real);
    end loop;
end $$;

-- An order of the clock lapses when something new is told of its application while it waits.
grant delete on erasure to intake_service;
