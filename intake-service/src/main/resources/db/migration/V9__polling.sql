-- How far each connection has been heard whose system must be asked what changed.

create table poll_cursor (
    connection_id    uuid primary key references connection (id) on delete cascade,
    tenant_id        text not null references tenant (tenant_id),
    since            timestamptz not null, -- what changed before is heard
    sweep_started_at timestamptz,          -- of the sweep that is under way
    page             text,                 -- the vendor's mark of the page it goes on with
    due_at           timestamptz not null, -- or, while a page is being read, when somebody else may take over
    version          bigint not null default 0, -- grows with each claim, so that whoever lost one moves nothing
    failures         integer not null default 0,
    failure          text,                 -- a code
    polled_at        timestamptz,
    found            bigint not null default 0
);
create index poll_cursor_due on poll_cursor (due_at);

alter table poll_cursor enable row level security;
alter table poll_cursor force row level security;
create policy wall on poll_cursor to intake_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
create policy worker on poll_cursor to intake_worker using (true) with check (true);

grant select, update on poll_cursor to intake_service;
grant select, insert, update on poll_cursor to intake_worker;
