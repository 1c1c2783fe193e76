-- Each change of a row asks all its checks again. A pattern with a count, such as {64}, is a machine of as many states that
-- PostgreSQL builds anew each time; a length and a set of letters say the same. One link comes with each notice.

alter table link
    drop constraint link_token_hash_check,
    add constraint link_token_hash_check check (length(token_hash) = 64 and token_hash !~ '[^0-9a-f]');
