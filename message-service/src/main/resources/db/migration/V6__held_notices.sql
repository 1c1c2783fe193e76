-- What waits for a person is counted on the desk's first page; nearly all other notices have left.
create index notice_held on notice (tenant_id, created_at desc, id desc) where state = 'HELD';
