insert into bench_floor (seq_id, id, stream_id, version, data, type, timestamp, headers)
select $1 + n, e.id, e.stream_id, $1 + n, e.data, e.type, now(), e.headers
from unnest($2::uuid[], $3::uuid[], $4::text[], $5::jsonb[], $6::jsonb[])
    with ordinality as e (id, stream_id, type, data, headers, n)
