-- One notice per person: several refusals of one candidate travel in one notice, and none while an offer to them is live.

-- What stage events and outcomes tell of an offer; each column is the latest of all that was told, so no order matters.
alter table application_standing
    add column candidate_id uuid,
    add column offered_at   timestamptz, -- the application entered the offer stage, or was reinstated there
    add column ended_at     timestamptz, -- an outcome ended it
    add column hired_at     timestamptz;
create index application_offered on application_standing (tenant_id, candidate_id)
    where offered_at is not null or hired_at is not null;
-- Who recalls or approves a notice has to know of offers; how far we have heard stays the workers' own.
grant select (tenant_id, candidate_id, offered_at, ended_at, hired_at) on application_standing to message_service;

alter table notice
    add column candidate_id  uuid,
    add column scheduled_at  timestamptz,             -- since when nobody and nothing holds it; null: since it was created
    add column carried_by    uuid references notice (id),
    add column carries       uuid[] not null default '{}', -- the notices whose decisions its text tells as well
    add column offer_weighed boolean not null default false, -- a person approved it although its candidate was hired
    add check (carried_by is null or state = 'SUPERSEDED');

create index notice_of_candidate on notice (tenant_id, candidate_id);
