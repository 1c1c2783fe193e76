-- Waits lie in the cells whose notices they are, as a sketch, and no longer in rows of their own: four rows of a fact less to write,
-- and any cut of a cell has its quantiles. Cells lie in the order in which they are read, and what is added to one changes no
-- index.

truncate process_cell, process_wait, application_cell;

alter table process_cell
    add column notice_waits bytea, -- the bins of a DDSketch, as its library encodes them; one encoding after another is their sum
    drop constraint process_cell_pkey,
    add primary key (tenant_id, team, country, day, stage, outcome_kind, reason),
    set (fillfactor = 70);
drop index process_cell_together;
drop index process_cell_by_team;

-- Only of answers, which are few: told apart by one thing at a time, as before.
alter table process_wait drop column waited_for; -- and with it the primary key
alter table process_wait
    add primary key (tenant_id, cut, day, stage, outcome_kind, reason, team, country, bucket);
create or replace function count_answer_wait(whose text, about uuid, in_bucket integer, amount integer) returns void language sql as $$
    insert into process_wait as wait
    select tenant_id, cut, (decided_at at time zone 'UTC')::date, stage,
           case cut when 'REASON' then outcome_kind else '' end, case cut when 'REASON' then coalesce(reason, '') else '' end,
           case cut when 'TEAM' then team else '' end, case cut when 'COUNTRY' then country else '' end, in_bucket, amount
    from fact cross join unnest(array ['COUNTRY', 'REASON', 'STAGE', 'TEAM']) as cut
    where tenant_id = whose and outcome_id = about and decided_at is not null
      and not (cut = 'TEAM' and team = '') and not (cut = 'COUNTRY' and country = '')
    order by cut
    on conflict (tenant_id, cut, day, stage, outcome_kind, reason, team, country, bucket) do update
    set waits = wait.waits + excluded.waits;
$$;

-- What is told of an application that is known finds room on its own page.
alter table application_fact set (fillfactor = 80);
alter table application_cell set (fillfactor = 70);

alter table fact no force row level security;
alter table application_fact no force row level security;
alter table process_recount no force row level security;
insert into process_recount select tenant_id, day from countable_day on conflict do nothing;
alter table process_recount force row level security;
alter table application_fact force row level security;
alter table fact force row level security;

-- What two cuts tell apart is in the cells now: each of these cost two entries a fact, and helped a list at most.
drop index fact_by_team;
drop index fact_by_country;
