update wf_timer t set leased_until = $2
from (
    select stream_id, name from wf_timer
    where due_at <= $1 and (leased_until is null or leased_until <= $1)
    order by due_at
    limit $3
    for update skip locked
) c
where t.stream_id = c.stream_id and t.name = c.name
returning t.stream_id, t.stream_type, t.name, t.due_at
