-- An application is written together with its first outcome, as that leaves it, and no longer a moment before. Some room stays
-- for the stage events and outcomes that follow.
alter table application set (fillfactor = 85);
revoke update (reference) on candidate from intake_service;
