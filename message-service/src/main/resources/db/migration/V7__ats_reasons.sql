-- What the organisation itself calls the reason: for whoever completes a notice whose reason is not mapped.
alter table notice add column ats_reason text;
