-- The relay publishes in the order of ids (decision 0001).
drop index outbox_order;
alter table outbox drop column shard;
