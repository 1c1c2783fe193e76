-- What an organisation decided about people who look at notices. Append-only: the latest version holds, and who chose what
-- when can always be told. No row: it has chosen nothing.
create table review_rules (
    tenant_id        text not null,
    version          integer not null check (version > 0),
    alone            integer not null check (alone between 1 and 5000),
    unproved         text not null check (unproved in ('NEVER_TWICE', 'AT_LEAST_ONCE')),
    send_again_after interval not null check (send_again_after > interval '0'),
    changed_at       timestamptz not null,
    changed_role     text not null,
    changed_by       text,
    primary key (tenant_id, version)
);
alter table review_rules enable row level security;
alter table review_rules force row level security;
create policy wall on review_rules to message_service
    using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy worker on review_rules for select to message_worker using (true);
grant select, insert on review_rules to message_service;
grant select on review_rules to message_worker;
