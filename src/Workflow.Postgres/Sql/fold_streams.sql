select e.seq_id, e.id, e.stream_id, s.type as stream_type, e.version, e.type, e.timestamp,
    e.correlation_id, e.causation_id, e.headers, e.data
from (select id, type from mt_streams where id > $1 order by id limit $2) s
join mt_events e on e.stream_id = s.id
order by e.stream_id, e.version
