-- Each change of a row asks all its checks again, and a hand-over changes a notice three times. A pattern with a count, such as
-- {64}, is a machine of as many states that PostgreSQL builds anew each time; a length and a set of letters say the same.

alter table notice
    drop constraint notice_cause_check,
    drop constraint notice_link_hash_check,
    drop constraint notice_waits_for_check,
    drop constraint notice_template_check,
    add constraint notice_cause_check check (length(cause) between 1 and 60 and cause !~ '[^A-Z0-9_]'),
    add constraint notice_link_hash_check check (length(link_hash) = 64 and link_hash !~ '[^0-9a-f]'),
    add constraint notice_waits_for_check check (length(waits_for) between 1 and 30 and waits_for !~ '[^A-Z_]'),
    add constraint notice_template_check check (template ~ '^[A-Za-z-]+:[0-9a-f]+$'
        and position(':' in template) between 3 and 21 and length(template) = position(':' in template) + 12);

alter table transition
    drop constraint transition_from_state_check,
    drop constraint transition_to_state_check,
    drop constraint transition_cause_check,
    drop constraint transition_by_role_check,
    add constraint transition_from_state_check check (length(from_state) between 1 and 30 and from_state !~ '[^A-Z_]'),
    add constraint transition_to_state_check check (length(to_state) between 1 and 30 and to_state !~ '[^A-Z_]'),
    add constraint transition_cause_check check (length(cause) between 1 and 60 and cause !~ '[^A-Z0-9_]'),
    add constraint transition_by_role_check check (length(by_role) between 1 and 20 and by_role !~ '[^a-z]');
