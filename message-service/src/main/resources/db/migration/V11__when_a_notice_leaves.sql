-- When a notice leaves: after a humane delay from the decision, and within the hours of whoever gets it.
alter table notice
    add column decided_at timestamptz, -- null for a notice that is older than this
    add column waits_for  text check (waits_for ~ '^[A-Z_]{1,30}$'); -- why it leaves no sooner than send_at
