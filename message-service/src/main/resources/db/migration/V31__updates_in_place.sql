-- A hand-over changes a notice three times. No index names what the first two change, so PostgreSQL writes these beside the
-- row as it was (heap-only tuples) and touches no index, however large the table is.

-- Where a notice stands, told so roughly that it stays the same from its schedule until its hand-over is over.
alter table notice add column phase text not null
    generated always as (case when state in ('SCHEDULED', 'CLAIMED', 'HANDING_OVER') then 'LEAVING' else state end) stored;
-- Room for what comes beside.
alter table notice set (fillfactor = 80);

drop index notice_due, notice_in_hand, notice_to_call, notice_held, notice_unknown;
create index notice_leaving on notice (tenant_id, send_at) where phase = 'LEAVING';
create index notice_to_call on notice (tenant_id, call_by)
    where call_by is not null and called_at is null and phase = 'LEAVING';
create index notice_held on notice (tenant_id, created_at desc, id desc) where phase = 'HELD';
create index notice_unknown on notice (tenant_id, created_at desc, id desc) where phase = 'UNKNOWN';

-- What a worker took, so that it is found when the worker is gone. Notices say by lease_until whether they are still in hand.
create table claim (
    token   uuid primary key,
    notices uuid[] not null,
    look_at timestamptz not null -- whether any was left behind
);
create index claim_to_look_at on claim (look_at);
grant select, insert, update, delete on claim to message_worker;

alter table notice no force row level security;
insert into claim
select claim_token, array_agg(id), min(lease_until) from notice where lease_until is not null group by claim_token;
alter table notice force row level security;
