select 0::bigint, t.case_id, t.version, t.phase, t.number, t.source_id, t.title, t.origin, t.lead, t.ticket_limit,
    t.confidential, t.filed_at, t.due_at, t.provisional, t.urged, t.changed_at
from ticket_list t
where t.is_open
    and t.phase = any ($1)
    and ($2::text[] is null or t.lead = any ($2))
order by t.due_at nulls last, t.filed_at, t.case_id
limit $3
