select 0::bigint, t.case_id, t.version, t.phase, t.number, t.source_id, t.title, t.origin, t.lead, t.ticket_limit,
    t.confidential, t.filed_at, t.due_at, t.provisional, t.urged, t.changed_at, t.registrant, t.street, t.accused, t.section,
    t.handler, t.asks, t.step, t.step_due_at, t.started_at, t.source_system, t.source_due_at, t.to_send, t.differs,
    t.returns
from ticket_list t
where t.is_open
    and (t.phase = any ($1) or t.asks = any ($2))
    and ($3 or t.lead = any ($4) or t.registrant = any ($5) or t.street = any ($6))
    and ($3 or t.accused is null or t.accused <> all ($7))
order by least(t.due_at, t.step_due_at) nulls last, t.filed_at, t.case_id
limit $8
