select 0::bigint, t.case_id, t.version, t.phase, t.number, t.source_id, t.title, t.origin, t.lead, t.ticket_limit,
    t.confidential, t.filed_at, t.due_at, t.provisional, t.urged, t.changed_at
from ticket_list t
where ($1::text[] is null or t.lead = any ($1))
    and ($2::text is null or t.phase = $2)
    and ($3::text is null or t.lead = $3)
    and (not $4 or t.is_open)
    and ($5::timestamptz is null or (t.filed_at, t.case_id) < ($5, $6))
order by t.filed_at desc, t.case_id desc
limit $7
