-- What a candidate and an organisation say to each other after a notice.

-- Whose application it is: one person may have several with one organisation, and is not to be asked twice.
alter table application_fact add column candidate_id uuid;
create index application_fact_by_candidate on application_fact (tenant_id, candidate_id) where candidate_id is not null;

-- A link can be closed before it expires, by who holds it or by the organisation, and never opens again.
alter table link
    add column closed_at timestamptz,
    add column closed_by text check (closed_by in ('CANDIDATE', 'ORGANISATION')),
    add check ((closed_at is null) = (closed_by is null));
create index link_by_tenant_and_notice on link (tenant_id, notice_id);
create policy closing on link for update to feedback_service
    using (token_hash = nullif(current_setting('hearback.presented_hash', true), ''))
    with check (token_hash = nullif(current_setting('hearback.presented_hash', true), ''));
grant update (closed_at, closed_by) on link to feedback_service;

-- Did it help? Said of the explanation in the notice, and of a recruiter's answer; a change of mind replaces.
create table helpfulness (
    tenant_id      text not null,
    notice_id      uuid not null,
    outcome_id     uuid not null,
    application_id uuid not null,
    about          text not null check (about in ('EXPLANATION', 'ANSWER')),
    verdict        text not null check (verdict in ('YES', 'PARTLY', 'NO')),
    missing        text not null check (length(missing) <= 2000),
    judged_at      timestamptz not null,
    primary key (tenant_id, notice_id, about)
);
create index helpfulness_by_outcome on helpfulness (tenant_id, outcome_id);

-- How fair was the process? One row for each question that was answered; "cannot say" and no answer have none.
create table rating_rule (
    tenant_id text not null,
    notice_id uuid not null,
    rule      text not null check (rule ~ '^[A-Z_]{1,40}$'),
    score     smallint not null check (score between 1 and 5),
    primary key (tenant_id, notice_id, rule),
    foreign key (tenant_id, notice_id) references rating on delete cascade
);

-- What a candidate means to do next: theirs alone, no organisation reads it.
create table plan_step (
    tenant_id      text not null,
    id             uuid not null,
    notice_id      uuid not null,
    application_id uuid not null,
    words          text not null check (length(words) between 1 and 300),
    due            date,
    done           boolean not null default false,
    added_at       timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, notice_id, words)
);

-- Consent to be written to about other positions: when, to which words, until when, and when it ended. Rows are history.
create table contact_consent (
    id              uuid primary key,
    tenant_id       text not null,
    notice_id       uuid not null,
    application_id  uuid not null,
    text_version    text not null,
    language        text not null,
    given_at        timestamptz not null,
    valid_until     date not null,
    withdrawn_at    timestamptz,
    withdrawal_hash text not null check (withdrawal_hash ~ '^[0-9a-f]{64}$'),
    check (valid_until <= (given_at at time zone 'UTC')::date + interval '24 months')
);
create unique index contact_consent_one on contact_consent (tenant_id, notice_id) where withdrawn_at is null;
create index contact_consent_withdrawal on contact_consent (withdrawal_hash);

do $$
declare name text;
begin
    foreach name in array array ['helpfulness', 'rating_rule', 'plan_step', 'contact_consent'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy wall on %I to feedback_service'
                       ' using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
    end loop;
end $$;

-- As for links: whoever presents the token of a withdrawal sees its rows before the tenant is known.
create policy capability on contact_consent for select to feedback_service
    using (withdrawal_hash = nullif(current_setting('hearback.presented_hash', true), ''));

grant select, insert, update on helpfulness to feedback_service;
grant select, insert, delete on rating_rule to feedback_service;
grant select, insert, update, delete on plan_step to feedback_service;
grant select, insert on contact_consent to feedback_service;
grant update (withdrawn_at) on contact_consent to feedback_service;

-- What an organisation may count. Candidates' words and marks enter five at a time, within the month in which their
-- outcomes were decided, so that neither two questions nor two moments differ by fewer than five people.
create view counted_rating with (security_invoker) as
select notice_id, month, score
from (select r.notice_id, r.score, date_trunc('month', f.decided_at, 'UTC') as month,
             row_number() over by_month as place,
             count(*) over (partition by date_trunc('month', f.decided_at, 'UTC')) as total
      from rating r join fact f using (tenant_id, outcome_id)
      where f.decided_at is not null
      window by_month as (partition by date_trunc('month', f.decided_at, 'UTC') order by r.rated_at, r.notice_id)) as placed
where place <= total - total % 5;

create view counted_helpfulness with (security_invoker) as
select about, month, verdict
from (select h.about, h.verdict, date_trunc('month', f.decided_at, 'UTC') as month,
             row_number() over by_month as place,
             count(*) over (partition by h.about, date_trunc('month', f.decided_at, 'UTC')) as total
      from helpfulness h join fact f using (tenant_id, outcome_id)
      where f.decided_at is not null
      window by_month as (partition by h.about, date_trunc('month', f.decided_at, 'UTC') order by h.judged_at, h.notice_id))
     as placed
where place <= total - total % 5;
grant select on counted_rating, counted_helpfulness to feedback_service;
