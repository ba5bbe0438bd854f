insert into wf_checkpoint as c (name, seq, leaf) values ($1, $4, $5)
on conflict (name) do update set seq = excluded.seq, leaf = excluded.leaf
where c.seq = $2 and c.leaf = $3
