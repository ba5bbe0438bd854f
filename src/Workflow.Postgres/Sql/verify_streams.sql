select coalesce(s.id, e.stream_id), e.first_seq
from mt_streams s
full join (
    select stream_id, count(*) as n, max(version) as top, min(version) as low, min(seq_id) as first_seq
    from mt_events group by stream_id
) e on e.stream_id = s.id
where s.id is null or e.stream_id is null or s.version <> e.n or e.top <> e.n or e.low <> 1
    or s.tenant_id is distinct from '*DEFAULT*'
order by 2 nulls last
limit 1
