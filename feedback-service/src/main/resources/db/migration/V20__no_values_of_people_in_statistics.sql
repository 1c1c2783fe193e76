-- Of each column PostgreSQL keeps some values apart, to plan with, and after an erasure until it looks at the table anew. Nothing is
-- ever searched by what people are called or have written, but by whole keys; so no such values are kept, and those that are go.
do $$
declare place text[];
begin
    foreach place slice 1 in array array[
        ['feedback_request', 'question'],
        ['answer', 'strength'],
        ['answer', 'gap'],
        ['answer', 'advice'],
        ['answer', 'signed_by'],
        ['rating', 'comment'],
        ['helpfulness', 'missing'],
        ['plan_step', 'words'],
        ['offer_draft', 'content'],
        ['offer_decision', 'letter']
    ] loop
        execute format('alter table %I alter column %I set statistics 0', place[1], place[2]);
        perform pg_clear_attribute_stats(current_schema(), place[1], place[2], false);
    end loop;
end $$;
