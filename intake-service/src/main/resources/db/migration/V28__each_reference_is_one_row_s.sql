-- No values of these columns are kept to plan with (V25), and without any PostgreSQL takes each for one of 200: once there were some
-- hundred thousand applications it expected thousands for a few references, and read all of an organisation's for each report. Here
-- it is told that no two rows of an organisation share one. ANALYZE leaves it as it is, as it leaves out columns without statistics.
do $$
declare place text[];
begin
    foreach place slice 1 in array array[
        ['candidate', 'reference'],
        ['application', 'reference'],
        ['idempotency_key', 'key']
    ] loop
        perform pg_restore_attribute_stats(
            'schemaname', current_schema()::text, 'relname', place[1], 'attname', place[2], 'inherited', false,
            'null_frac', 0::real, 'avg_width', 20, 'n_distinct', -1::real);
    end loop;
end $$;
