-- What the other services know an import by: its own id is the platform's, and may name somebody.
alter table import add column batch_id uuid not null default gen_random_uuid();
