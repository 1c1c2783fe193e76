-- How a process treated people, told apart: what an organisation files an application under, what a notice was like, and what
-- candidates asked and said, all counted in the cells, in the transaction that changes it.

alter table fact
    add column team            text not null default '', -- empty where none was told, as are the three that follow
    add column country         text not null default '',
    add column recruiter       text not null default '',
    add column job             text not null default '',
    add column respect_score   smallint,
    add column specific_reason boolean,
    add column called_first    boolean;
-- What cells do not tell apart is few facts, which are found by these.
create index fact_by_recruiter on fact (tenant_id, recruiter, decided_at) where recruiter <> '';
create index fact_by_job on fact (tenant_id, job, decided_at) where job <> '';
create index fact_by_team on fact (tenant_id, team, decided_at) where team <> '';
create index fact_by_country on fact (tenant_id, country, decided_at) where country <> '';
create index fact_by_application on fact (tenant_id, application_id);

-- What was promised, and from when on: each version of an organisation's settings that we were told of.
create table promise (
    tenant_id text not null,
    version   integer not null,
    since     timestamptz not null,
    days      jsonb not null, -- by stage
    primary key (tenant_id, version)
);
alter table tenant_settings no force row level security;
insert into promise
select tenant_id, version, (settings ->> 'changedAt')::timestamptz, settings -> 'promises' from tenant_settings
where settings ->> 'changedAt' is not null and settings -> 'promises' is not null;
alter table tenant_settings force row level security;

-- Cells are counted anew from the facts, and until then numbers come from the facts.
drop table process_cell;
drop table process_wait;

create table process_cell (
    tenant_id     text not null,
    day           date not null,
    stage         text not null,
    outcome_kind  text not null,
    reason        text not null, -- empty where the outcome has none
    team          text not null, -- empty where none was told, as is the country
    country       text not null,
    outcomes      bigint not null default 0,
    notices_sent  bigint not null default 0,
    kept          bigint not null default 0, -- of those sent: within what was promised on the day of decision
    owed          bigint not null default 0, -- not sent, and not taken back
    refusals      bigint not null default 0,
    reversals     bigint not null default 0,
    specific_told bigint not null default 0, -- of those sent: whether they gave a specific reason is known
    specific      bigint not null default 0,
    scored        bigint not null default 0,
    score_sum     bigint not null default 0,
    failed        bigint not null default 0,
    calls         bigint not null default 0, -- of those sent: a call was asked for
    called        bigint not null default 0,
    requests      bigint not null default 0,
    reviews       bigint not null default 0,
    answers       bigint not null default 0,
    rating_sum    bigint not null default 0,
    promoters     bigint not null default 0,
    passives      bigint not null default 0,
    detractors    bigint not null default 0,
    helped        bigint not null default 0,
    partly_helped bigint not null default 0,
    not_helped    bigint not null default 0,
    primary key (tenant_id, day, stage, outcome_kind, reason, team, country)
);
-- Everything counts twice: as filed, and in the row of all teams and countries together ('*', which is no code), so that who asks
-- about neither reads few rows however many teams there are.
create index process_cell_together on process_cell (tenant_id, day) where team = '*';
create index process_cell_by_team on process_cell (tenant_id, team, day);
create index process_cell_by_country on process_cell (tenant_id, country, day);

-- How long those waited whose notice was sent, and those whose question was answered: one row for each bucket of the sketch
-- that is not empty. Told apart by one thing at a time, beside the stage: by everything at once there would be as many rows as
-- facts. What a cut does not tell apart is empty.
create table process_wait (
    tenant_id    text not null,
    waited_for   text not null check (waited_for in ('NOTICE', 'ANSWER')),
    cut          text not null check (cut in ('STAGE', 'REASON', 'TEAM', 'COUNTRY')),
    day          date not null,
    stage        text not null,
    outcome_kind text not null,
    reason       text not null,
    team         text not null,
    country      text not null,
    bucket       integer not null,
    waits        bigint not null,
    primary key (tenant_id, waited_for, cut, day, stage, outcome_kind, reason, team, country, bucket)
);

-- As class Waits does; a test holds the two together.
create function wait_bucket(wait interval) returns integer language sql immutable
    return floor(ln(greatest(0.001, floor(extract(epoch from wait) * 1000) / 1000)::float8)
                 / ln(1.01::float8 / 0.99::float8))::integer;

-- All that candidates asked and said, and were answered: as one row of a cell's column each, and how much it adds.
create view said with (security_invoker) as
select tenant_id, outcome_id, case kind when 'FEEDBACK' then 'requests' else 'reviews' end as counted, 1 as amount
from feedback_request
union all
select tenant_id, outcome_id, 'answers', 1 from feedback_request where state = 'ANSWERED'
union all
select tenant_id, outcome_id, 'rating_sum', score from rating
union all
select tenant_id, outcome_id, case when score >= 9 then 'promoters' when score >= 7 then 'passives' else 'detractors' end, 1
from rating
union all
select tenant_id, outcome_id, case verdict when 'YES' then 'helped' when 'PARTLY' then 'partly_helped' else 'not_helped' end, 1
from helpfulness where about = 'EXPLANATION';

create view answer_wait with (security_invoker) as
select tenant_id, outcome_id, wait_bucket(state_at - requested_at) as bucket
from feedback_request where state = 'ANSWERED';

-- Adds to the cell of an outcome. A notice may be told of before its outcome, and then there is no cell yet: whoever makes
-- the outcome known counts what was said until then. The lock lets the one see the other.
create function count_said(whose text, about uuid, counted text, amount integer) returns void language plpgsql as $$
declare
    known fact;
begin
    select * into known from fact where tenant_id = whose and outcome_id = about for share;
    if known.decided_at is not null and amount <> 0 then
        execute format($sql$
            insert into process_cell as cell (tenant_id, day, stage, outcome_kind, reason, team, country, %1$I)
            select $1, $2, $3, $4, $5, team, country, $8
            from (values ($6, $7), ('*', '*')) as filed (team, country) order by team collate "C", country collate "C"
            on conflict (tenant_id, day, stage, outcome_kind, reason, team, country) do update
            set %1$I = cell.%1$I + excluded.%1$I $sql$, counted)
        using known.tenant_id, (known.decided_at at time zone 'UTC')::date, known.stage, known.outcome_kind,
            coalesce(known.reason, ''), known.team, known.country, amount;
    end if;
end $$;

create function count_answer_wait(whose text, about uuid, in_bucket integer, amount integer) returns void language sql as $$
    insert into process_wait as wait
    select tenant_id, 'ANSWER', cut, (decided_at at time zone 'UTC')::date, stage,
           case cut when 'REASON' then outcome_kind else '' end, case cut when 'REASON' then coalesce(reason, '') else '' end,
           case cut when 'TEAM' then team else '' end, case cut when 'COUNTRY' then country else '' end, in_bucket, amount
    from fact cross join unnest(array ['COUNTRY', 'REASON', 'STAGE', 'TEAM']) as cut
    where tenant_id = whose and outcome_id = about and decided_at is not null
      and not (cut = 'TEAM' and team = '') and not (cut = 'COUNTRY' and country = '')
    order by cut
    on conflict (tenant_id, waited_for, cut, day, stage, outcome_kind, reason, team, country, bucket) do update
    set waits = wait.waits + excluded.waits;
$$;

-- Whatever was said about an outcome before it was known.
create function count_all_said(whose text, about uuid) returns void language sql as $$
    select count_said(tenant_id, outcome_id, counted, sum(amount)::integer)
    from said where tenant_id = whose and outcome_id = about group by tenant_id, outcome_id, counted order by counted;
    select count_answer_wait(tenant_id, outcome_id, bucket, 1) from answer_wait where tenant_id = whose and outcome_id = about;
$$;

create function follow_request() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform count_said(new.tenant_id, new.outcome_id, case new.kind when 'FEEDBACK' then 'requests' else 'reviews' end, 1);
    end if;
    if new.state = 'ANSWERED' and (tg_op = 'INSERT' or old.state <> 'ANSWERED') then
        perform count_said(new.tenant_id, new.outcome_id, 'answers', 1);
        perform count_answer_wait(new.tenant_id, new.outcome_id, wait_bucket(new.state_at - new.requested_at), 1);
    end if;
    return null;
end $$;
create trigger counted after insert or update of state on feedback_request for each row execute function follow_request();

create function follow_rating() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform count_said(new.tenant_id, new.outcome_id, 'rating_sum', new.score);
        perform count_said(new.tenant_id, new.outcome_id, rating_camp(new.score), 1);
    elsif new.score <> old.score then
        perform count_said(new.tenant_id, new.outcome_id, 'rating_sum', new.score - old.score);
        perform count_said(new.tenant_id, new.outcome_id, rating_camp(old.score), -1);
        perform count_said(new.tenant_id, new.outcome_id, rating_camp(new.score), 1);
    end if;
    return null;
end $$;
create function rating_camp(score smallint) returns text language sql immutable
    return case when score >= 9 then 'promoters' when score >= 7 then 'passives' else 'detractors' end;
create trigger counted after insert or update of score on rating for each row execute function follow_rating();

create function follow_helpfulness() returns trigger language plpgsql as $$
begin
    if new.about = 'EXPLANATION' then
        if tg_op = 'UPDATE' then
            perform count_said(new.tenant_id, new.outcome_id, verdict_camp(old.verdict), -1);
        end if;
        perform count_said(new.tenant_id, new.outcome_id, verdict_camp(new.verdict), 1);
    end if;
    return null;
end $$;
create function verdict_camp(verdict text) returns text language sql immutable
    return case verdict when 'YES' then 'helped' when 'PARTLY' then 'partly_helped' else 'not_helped' end;
create trigger counted after insert or update of verdict on helpfulness for each row execute function follow_helpfulness();

-- What was said last in a month counts when there are five of it, so it must be found: by the month of decision, which is
-- written beside it as soon as it is known.
alter table rating add column month date;
alter table helpfulness add column month date;
alter table rating no force row level security;
alter table helpfulness no force row level security;
alter table fact no force row level security;
alter table process_recount no force row level security;
update rating r set month = date_trunc('month', f.decided_at at time zone 'UTC')
from fact f where f.tenant_id = r.tenant_id and f.outcome_id = r.outcome_id;
update helpfulness h set month = date_trunc('month', f.decided_at at time zone 'UTC')
from fact f where f.tenant_id = h.tenant_id and f.outcome_id = h.outcome_id;
insert into process_recount
select distinct tenant_id, (decided_at at time zone 'UTC')::date from fact where decided_at is not null
on conflict do nothing;
alter table process_recount force row level security;
alter table rating force row level security;
alter table helpfulness force row level security;
alter table fact force row level security;
create index rating_latest on rating (tenant_id, month, rated_at desc, notice_id desc);
create index helpfulness_latest on helpfulness (tenant_id, about, month, judged_at desc, notice_id desc);

create function know_month() returns trigger language plpgsql as $$
begin
    new.month := (select date_trunc('month', decided_at at time zone 'UTC') from fact
                  where tenant_id = new.tenant_id and outcome_id = new.outcome_id for share);
    return new;
end $$;
create trigger month before insert on rating for each row execute function know_month();
create trigger month before insert on helpfulness for each row execute function know_month();

create index offer_decision_by_time on offer_decision (tenant_id, decided_at);

do $$
declare
    name text;
begin
    foreach name in array array ['process_cell', 'process_wait', 'promise'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy wall on %I to feedback_service
            using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
        execute format('create policy worker on %I to feedback_worker using (true) with check (true)', name);
        execute format('grant select, insert, update, delete on %I to feedback_worker', name);
    end loop;
end $$;
-- Candidates' pages count what they take in.
grant select, insert, update on process_cell, process_wait to feedback_service;
grant select on promise, said, answer_wait to feedback_service;
grant select on said, answer_wait to feedback_worker;
-- To lock a fact one must be allowed to change it; the wall allows no change of this column.
grant update (tenant_id) on fact to feedback_service;

-- The lists behind the numbers: few, and found without looking at the others.
create index fact_not_informed on fact (tenant_id, decided_at, outcome_id) where notice_state = 'FAILED';
create index fact_reversed on fact (tenant_id, decided_at, outcome_id) where outcome_kind = 'REINSTATED';
create index fact_unspecific on fact (tenant_id, decided_at, outcome_id) where notice_state = 'SENT' and not specific_reason;
create index fact_owed on fact (tenant_id, decided_at, outcome_id)
    where outcome_kind <> 'REINSTATED'
      and (notice_state is null or notice_state not in ('SENT', 'RECALLED', 'SUPERSEDED', 'ERASED'));
