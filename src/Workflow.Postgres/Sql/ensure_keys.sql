insert into wf_key as k (id, key) select * from unnest($1, $2)
on conflict (id) do update set destroyed_at = k.destroyed_at
returning k.id, k.key
