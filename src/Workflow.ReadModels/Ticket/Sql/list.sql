select 0::bigint, t.case_id, t.version, t.phase, t.number, t.source_id, t.title, t.origin, t.lead, t.ticket_limit,
    t.confidential, t.filed_at, t.due_at, t.provisional, t.urged, t.changed_at, t.registrant, t.street, t.accused, t.section,
    t.handler, t.asks, t.step, t.step_due_at, t.started_at, t.source_system, t.source_due_at, t.to_send, t.differs,
    t.returns
from ticket_list t
where ($1 or t.lead = any ($2) or t.registrant = any ($3) or t.street = any ($4))
    and ($1 or t.accused is null or t.accused <> all ($5))
    and ($6::text is null or t.phase = $6)
    and ($7::text is null or t.lead = $7)
    and (not $8 or t.is_open)
    and ($9::timestamptz is null or (t.filed_at, t.case_id) < ($9, $10))
order by t.filed_at desc, t.case_id desc
limit $11
