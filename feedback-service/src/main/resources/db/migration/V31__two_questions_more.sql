-- Two questions more of a rating, both optional: how a candidate feels about the organisation now, and whether that candidate
-- would tell others of a job there. Counted in the cells as the score is, by whoever writes them.
alter table rating
    add column feeling  text check (feeling in ('VERY_POSITIVE', 'POSITIVE', 'NEUTRAL', 'NEGATIVE')),
    add column referral text check (referral in ('CERTAINLY', 'PROBABLY', 'PROBABLY_NOT', 'CERTAINLY_NOT'));
create index rating_latest_feeling on rating (tenant_id, month, rated_at desc, notice_id desc) where feeling is not null;
create index rating_latest_referral on rating (tenant_id, month, rated_at desc, notice_id desc) where referral is not null;

alter table process_cell
    add column not_resentful bigint not null default 0, -- of those who said how they feel
    add column resentful     bigint not null default 0,
    add column referring     bigint not null default 0,
    add column not_referring bigint not null default 0;

create function feeling_camp(feeling text) returns text language sql immutable strict
    return case feeling when 'NEGATIVE' then 'resentful' else 'not_resentful' end;
create function referral_camp(referral text) returns text language sql immutable strict
    return case when referral in ('CERTAINLY', 'PROBABLY') then 'referring' else 'not_referring' end;

create or replace view said with (security_invoker) as
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
from helpfulness where about = 'EXPLANATION'
union all
select tenant_id, outcome_id, feeling_camp(feeling), 1 from rating where feeling is not null
union all
select tenant_id, outcome_id, referral_camp(referral), 1 from rating where referral is not null;

-- Moves one answer from where it counted to where it counts now; null where it does not.
create function move_said(whose text, about uuid, was text, became text) returns void language plpgsql as $$
begin
    if was is distinct from became then
        if was is not null then
            perform count_said(whose, about, was, -1);
        end if;
        if became is not null then
            perform count_said(whose, about, became, 1);
        end if;
    end if;
end $$;

create function follow_feelings() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform move_said(new.tenant_id, new.outcome_id, null, feeling_camp(new.feeling));
        perform move_said(new.tenant_id, new.outcome_id, null, referral_camp(new.referral));
    else
        perform move_said(new.tenant_id, new.outcome_id, feeling_camp(old.feeling), feeling_camp(new.feeling));
        perform move_said(new.tenant_id, new.outcome_id, referral_camp(old.referral), referral_camp(new.referral));
    end if;
    return null;
end $$;
create trigger feelings_counted after insert or update of feeling, referral on rating
    for each row execute function follow_feelings();

-- Which weeks and months an organisation was told of by mail: what nobody is told twice.
create table process_digest (
    tenant_id text not null,
    rhythm    text not null check (rhythm in ('WEEKLY', 'MONTHLY')),
    first     date not null,
    told_at   timestamptz not null,
    primary key (tenant_id, rhythm, first)
);
alter table process_digest enable row level security;
alter table process_digest force row level security;
create policy wall on process_digest to feedback_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy worker on process_digest to feedback_worker using (true) with check (true);
grant select on process_digest to feedback_service;
grant select, insert on process_digest to feedback_worker;
create index tenant_settings_with_digest on tenant_settings (tenant_id) where settings ->> 'digest' is not null;
create index feedback_request_answered on feedback_request (tenant_id, state_at) where state = 'ANSWERED';
