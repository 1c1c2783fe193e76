-- Who was told in time, counted in cells as outcomes are: an application's clock runs from its last activity, and that of the law
-- from its last interview.

alter table application_fact
    add column team        text not null default '', -- of the latest event that told any of the four
    add column country     text not null default '',
    add column recruiter   text not null default '',
    add column job         text not null default '',
    add column filed_at    timestamptz,
    add column ended_stage text, -- of the latest outcome that ended it
    add column left_at     timestamptz, -- the candidate's own latest decision
    -- Since when it waits: its latest stage event, or what took an outcome back; without either, its latest outcome.
    add column since       timestamptz generated always as (coalesce(greatest(stage_at, reinstated_at), ended_at)) stored,
    add column told_at     timestamptz, -- the first notice of an outcome that was sent since
    add column informed_at timestamptz; -- the first thing told since the last interview: a notice, or that it is hired
create index application_fact_since on application_fact (tenant_id, since) where since is not null;
create index application_fact_interview on application_fact (tenant_id, interview_held_at) where interview_held_at is not null;
create index application_fact_by_recruiter on application_fact (tenant_id, recruiter, since) where recruiter <> '';
create index application_fact_by_job on application_fact (tenant_id, job, since) where job <> '';
-- Those who wait are few, however many applications there were.
create index application_fact_silent on application_fact (tenant_id, since)
    where stage_at is not null and hired_at is null and (ended_at is null or reinstated_at >= ended_at);

-- Notices that say that there is no decision yet: no outcome's, and yet the law's clock hears them.
create table holding_fact (
    tenant_id      text not null,
    notice_id      uuid not null,
    application_id uuid not null,
    version        integer not null,
    state          text not null,
    at             timestamptz not null,
    primary key (tenant_id, notice_id)
);
create index holding_fact_by_application on holding_fact (tenant_id, application_id);

create table application_cell (
    tenant_id    text not null,
    clock        text not null check (clock in ('ACTIVITY', 'INTERVIEW')),
    day          date not null, -- since when it runs
    stage        text not null,
    interviewed  boolean not null,
    team         text not null,
    country      text not null,
    applications bigint not null,
    told         bigint not null, -- in time
    primary key (tenant_id, clock, day, stage, interviewed, team, country)
);

alter table fact no force row level security;
alter table application_fact no force row level security;
alter table process_recount no force row level security;
update application_fact a
set told_at = (select min(f.notice_at) from fact f where f.tenant_id = a.tenant_id and f.application_id = a.application_id
               and f.notice_state = 'SENT' and f.notice_at >= a.since),
    informed_at = least(case when a.hired_at >= a.interview_held_at then a.hired_at end,
                        (select min(f.notice_at) from fact f where f.tenant_id = a.tenant_id
                         and f.application_id = a.application_id and f.notice_state = 'SENT'
                         and f.notice_at >= a.interview_held_at)),
    ended_stage = (select f.stage from fact f where f.tenant_id = a.tenant_id and f.application_id = a.application_id
                   and f.decided_at = a.ended_at and f.outcome_kind <> 'REINSTATED' order by stage_rank(f.stage) desc limit 1),
    left_at = (select max(f.decided_at) from fact f where f.tenant_id = a.tenant_id and f.application_id = a.application_id
               and f.outcome_kind in ('OFFER_DECLINED', 'WITHDRAWN'));
insert into process_recount
select distinct tenant_id, (at at time zone 'UTC')::date
from application_fact cross join unnest(array [since, interview_held_at]) as clock (at) where at is not null
on conflict do nothing;
alter table process_recount force row level security;
alter table fact force row level security;
alter table application_fact force row level security;

do $$
declare
    name text;
begin
    foreach name in array array ['holding_fact', 'application_cell'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy wall on %I to feedback_service
            using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
        execute format('create policy worker on %I to feedback_worker using (true) with check (true)', name);
        execute format('grant select on %I to feedback_service', name);
        execute format('grant select, insert, update, delete on %I to feedback_worker', name);
    end loop;
end $$;

-- Days that have cells.
create view countable_day with (security_invoker) as
select tenant_id, (decided_at at time zone 'UTC')::date as day from fact where decided_at is not null
union
select tenant_id, (at at time zone 'UTC')::date
from application_fact cross join unnest(array [since, interview_held_at]) as clock (at) where at is not null;
grant select on countable_day to feedback_service, feedback_worker;
