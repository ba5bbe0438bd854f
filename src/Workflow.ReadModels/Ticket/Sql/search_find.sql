select s.seq, t.case_id, t.version, t.phase, t.number, t.source_id, t.title, t.origin, t.lead, t.ticket_limit,
    t.confidential, t.filed_at, t.due_at, t.provisional, t.urged, t.changed_at, t.registrant, t.street, t.accused, t.section,
    t.handler, t.asks, t.step, t.step_due_at, t.started_at, t.source_system, t.source_due_at, t.to_send, t.differs,
    t.returns
from ticket_search s
join ticket_list t on t.case_id = s.case_id
where s.seq > $1 and s.seq <= $2
    and s.words @@ $3::tsquery
    and not exists (select 1 from unnest($4::text[]) as term where position(term in s.body) = 0)
    and ($5 or t.lead = any ($6) or t.registrant = any ($7) or t.street = any ($8))
    and ($5 or t.accused is null or t.accused <> all ($9))
    and ($10::text is null or t.phase = $10)
    and ($11::text is null or t.lead = $11)
    and (not $12 or t.is_open)
order by s.seq desc
limit $13
