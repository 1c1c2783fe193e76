-- A claim changes rows that lie side by side, all in one transaction. For each to find room beside itself, half a page has to be
-- free: with a fifth, three quarters of the changes moved to another page and wrote to all eight indexes.
alter table notice set (fillfactor = 45);

-- To bring a row below its target PostgreSQL had put nine columns out of line, names and addresses too, each to be looked up
-- when the notice is read. These stay with the row now, and only what is long lies elsewhere.
alter table notice
    alter column organisation set storage main,
    alter column job_title set storage main,
    alter column candidate_name set storage main,
    alter column candidate_email set storage main,
    alter column signatory_name set storage main,
    alter column signatory_email set storage main,
    alter column subject set storage main,
    alter column link_hash set storage main,
    alter column message_id set storage main,
    alter column template set storage main,
    alter column cause set storage main,
    alter column smtp_reply set storage main;

-- What is read of a report each time a notice moves, so that the report itself stays where it is.
alter table notice
    add column verdict text generated always as (report ->> 'verdict') stored,
    add column score integer generated always as (cast(report ->> 'score' as integer)) stored,
    add column specific boolean generated always as
        (case when kind = 'REFUSAL' then report -> 'traits' @> '["GIVES_SPECIFIC_REASON"]'::jsonb end) stored;
