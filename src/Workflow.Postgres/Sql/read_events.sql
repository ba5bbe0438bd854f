select e.seq_id, e.id, e.stream_id, s.type as stream_type, e.version, e.type, e.timestamp,
    e.correlation_id, e.causation_id, e.headers, e.data
from mt_events e
join mt_streams s on s.id = e.stream_id
where e.seq_id > $1 and e.seq_id <= $1 + $2
order by e.seq_id
