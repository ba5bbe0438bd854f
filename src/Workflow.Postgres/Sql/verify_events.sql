select e.seq_id, e.id, coalesce(e.stream_id, '00000000-0000-0000-0000-000000000000'), coalesce(s.type, ''), e.version, e.type, e.timestamp, e.correlation_id,
    e.causation_id, coalesce(e.headers, 'null'), e.data,
    e.bdata is not null or e.mt_dotnet_type is not null or e.tenant_id is distinct from '*DEFAULT*'
from mt_events e
left join mt_streams s on s.id = e.stream_id
where e.seq_id > $1 and e.seq_id <= $2
order by e.seq_id
