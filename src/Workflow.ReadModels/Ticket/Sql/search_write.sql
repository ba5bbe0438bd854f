insert into ticket_search as s (case_id, seq, body, words)
values ($1, $2, $3, array_to_tsvector($4))
on conflict (case_id) do update set
    body = case when position($3 in s.body) > 0 then s.body else s.body || ' ' || excluded.body end,
    words = s.words || excluded.words
