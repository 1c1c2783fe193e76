-- Of each column PostgreSQL keeps some values apart, to plan with, and after an erasure until it looks at the table anew. Nothing is
-- ever searched by what people are called or have written, but by whole keys; so no such values are kept, and those that are go.
do $$
declare place text[];
begin
    foreach place slice 1 in array array[
        ['candidate', 'reference'],
        ['application', 'reference'],
        ['vault', 'fingerprint'],
        ['vault', 'candidate_name'],
        ['vault', 'candidate_email'],
        ['vault', 'job_title'],
        ['vault', 'recruiter_name'],
        ['vault', 'recruiter_title'],
        ['vault', 'recruiter_email'],
        ['vault', 'reason'],
        ['vault', 'candidate_words'],
        ['applicant', 'candidate_name'],
        ['applicant', 'candidate_email'],
        ['applicant', 'job_title'],
        ['applicant', 'recruiter_name'],
        ['applicant', 'recruiter_title'],
        ['applicant', 'recruiter_email'],
        ['idempotency_key', 'key'],
        ['delivery', 'sealed'],
        ['unmapped_reason', 'ats_key'],
        ['unmapped_reason', 'ats']
    ] loop
        execute format('alter table %I alter column %I set statistics 0', place[1], place[2]);
        perform pg_clear_attribute_stats(current_schema(), place[1], place[2], false);
    end loop;
end $$;
