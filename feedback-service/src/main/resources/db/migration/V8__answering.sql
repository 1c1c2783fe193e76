-- How far the work on a request is, who does it, and whether the notice with its answer has left.
alter table feedback_request
    add column state                 text not null default 'ASKED' check (state in ('ASKED', 'IN_WORK', 'ANSWERED', 'EXPIRED')),
    add column state_at              timestamptz, -- null: since it was asked
    add column assignee              text check (length(assignee) between 1 and 200),
    add column answer_notice_version integer not null default 0,
    -- WAITING until message-service has told of the notice
    add column answer_notice_state   text;
create index feedback_request_open on feedback_request (tenant_id, requested_at, id) where state in ('ASKED', 'IN_WORK');
create index feedback_request_waiting on feedback_request (requested_at) where state in ('ASKED', 'IN_WORK');
create index feedback_request_by_application on feedback_request (tenant_id, application_id);
create index link_by_notice on link (notice_id);

grant update (state, state_at, assignee, answer_notice_state) on feedback_request to feedback_service;
create policy worker on feedback_request to feedback_worker using (true) with check (true);
create policy worker on answer to feedback_worker using (true);
grant select, update on feedback_request to feedback_worker;
grant select on answer to feedback_worker;

-- Words that an organisation's recruiters begin an answer with. They hold nothing of any candidate.
create table answer_template (
    id         uuid primary key,
    tenant_id  text not null,
    name       text not null check (length(name) between 1 and 80),
    strength   text not null check (length(strength) <= 2000),
    gap        text not null check (length(gap) <= 2000),
    advice     text not null check (length(advice) <= 2000),
    changed_at timestamptz not null,
    unique (tenant_id, name),
    check (strength || gap || advice <> '')
);
alter table answer_template enable row level security;
alter table answer_template force row level security;
create policy wall on answer_template to feedback_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update, delete on answer_template to feedback_service;
