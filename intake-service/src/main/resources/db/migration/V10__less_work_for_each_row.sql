-- What every outcome pays for, a million times in an import.

-- The relay publishes in the order of ids, without shards (decision 0001).
drop index outbox_of_shard;
alter table outbox drop column shard;

-- Foreign keys are checked row by row, which cost half of an import (decision 0012). What they would check holds without them:
-- a row's parent is written or locked by the same transaction, the wall lets in rows of its own tenant only, and nobody may
-- delete a tenant, a candidate, an application or an outcome.
alter table candidate drop constraint candidate_tenant_id_fkey;
alter table application drop constraint application_tenant_id_fkey, drop constraint application_candidate_id_fkey;
alter table outcome drop constraint outcome_tenant_id_fkey, drop constraint outcome_application_id_fkey;
alter table vault drop constraint vault_tenant_id_fkey, drop constraint vault_outcome_id_fkey;
alter table outbox drop constraint outbox_tenant_id_fkey;
alter table idempotency_key drop constraint idempotency_key_tenant_id_fkey, drop constraint idempotency_key_outcome_id_fkey;
alter table stage_event drop constraint stage_event_tenant_id_fkey, drop constraint stage_event_application_id_fkey;

-- Room for what the first outcome changes about an application that was opened a moment before: then no index is written.
alter table application set (fillfactor = 50);

-- The wall adds the tenant to every condition. With the tenant first in an index, a row looked up by its id could be found by
-- reading all rows of the tenant, and was, as long as the statistics were those of a small table.
alter table candidate drop constraint candidate_tenant_id_reference_key, add constraint candidate_reference unique (reference, tenant_id);
alter table application drop constraint application_tenant_id_reference_key, add constraint application_reference unique (reference, tenant_id);
