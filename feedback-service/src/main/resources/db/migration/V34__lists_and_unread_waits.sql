-- What a notice changes of a fact is in no index, so the change lies beside the fact (heap-only tuple) and no index is written. Which
-- facts the list behind a number holds is a row for each.

create table listed_fact (
    tenant_id  text not null,
    list       text not null check (list in ('OWED', 'NOT_INFORMED', 'UNSPECIFIC')),
    decided_at timestamptz not null,
    outcome_id uuid not null,
    primary key (tenant_id, list, decided_at, outcome_id)
);
alter table listed_fact enable row level security;

alter table fact no force row level security;
insert into listed_fact
select tenant_id, list, decided_at, outcome_id
from fact cross join lateral (
    values ('OWED', outcome_kind <> 'REINSTATED'
                    and (notice_state is null or notice_state not in ('SENT', 'RECALLED', 'SUPERSEDED', 'ERASED'))),
           ('NOT_INFORMED', notice_state = 'FAILED'),
           ('UNSPECIFIC', notice_state = 'SENT' and not specific_reason)) as lists (list, holds)
where decided_at is not null and holds;
alter table fact force row level security;

alter table listed_fact force row level security;
create policy wall on listed_fact to feedback_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy worker on listed_fact to feedback_worker using (true) with check (true);
grant select on listed_fact to feedback_service;
grant select, insert, delete on listed_fact to feedback_worker;

drop index fact_owed, fact_not_informed, fact_unspecific;

-- Room on its page for each fact and each application once more: a batch changes them together.
alter table fact set (fillfactor = 50);
alter table application_fact set (fillfactor = 50);

-- Told apart by team already; PostgreSQL skips from one team to the next.
drop index process_cell_by_country;

-- Rows come and go in the order of their time, so that a summary of each page range finds the oldest.
drop index inbox_oldest;
create index inbox_oldest on inbox using brin (taken_at) with (pages_per_range = 16, autosummarize = on);

-- Of one day: half as wide, as each change copies the row.
alter table process_cell
    alter column outcomes type integer,
    alter column notices_sent type integer,
    alter column kept type integer,
    alter column owed type integer,
    alter column refusals type integer,
    alter column reversals type integer,
    alter column specific_told type integer,
    alter column specific type integer,
    alter column scored type integer,
    alter column score_sum type integer,
    alter column failed type integer,
    alter column calls type integer,
    alter column called type integer,
    alter column requests type integer,
    alter column reviews type integer,
    alter column answers type integer,
    alter column rating_sum type integer,
    alter column promoters type integer,
    alter column passives type integer,
    alter column detractors type integer,
    alter column helped type integer,
    alter column partly_helped type integer,
    alter column not_helped type integer,
    alter column not_resentful type integer,
    alter column resentful type integer,
    alter column referring type integer,
    alter column not_referring type integer;
