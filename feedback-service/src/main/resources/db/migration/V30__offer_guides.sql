-- Whoever has an offer waits for nobody: the latest of all that was told, as the other columns.
alter table application_fact add column offer_made_at timestamptz;

-- The link of our own notice about an offer opens the same assistant: its token is not ours to make, and its notice may be
-- taken back. Of tokens that were given to a platform these stay null.
alter table offer_token
    add column notice_id      uuid,
    add column notice_version integer,
    add column notice_state   text,
    add column dead_at        timestamptz, -- its link was taken back or over when it was given anew; known, so that a late event does not wake it
    add check ((notice_id is null) = (notice_version is null) and (notice_id is null) = (notice_state is null));
create index offer_token_of_notice on offer_token (tenant_id, notice_id) where notice_id is not null;

grant insert on offer_token, offer_link to feedback_worker;
grant update (dead_at) on offer_token to feedback_service;
