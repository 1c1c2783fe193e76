-- A candidate who declined, and whose application goes on after all, decides anew: behind a link of its own, that the old
-- addresses open. What was decided stays with the old one.
alter table offer_link add column retired_at timestamptz; -- its decision was overtaken

alter table offer_link drop constraint offer_link_tenant_id_application_id_purpose_key;
create unique index offer_link_in_use on offer_link (tenant_id, application_id, purpose) where retired_at is null;
create index offer_link_of_application on offer_link (tenant_id, application_id); -- as the key was, for an erasure
