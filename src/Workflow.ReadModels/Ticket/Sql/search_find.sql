select s.seq, t.case_id, t.version, t.phase, t.number, t.source_id, t.title, t.origin, t.lead, t.ticket_limit,
    t.confidential, t.filed_at, t.due_at, t.provisional, t.urged, t.changed_at, t.registrant, t.street,
    t.accused, t.section, t.handler, t.asks, t.step, t.step_due_at, t.started_at, t.step_started_at,
    t.step_urged, t.desk, t.desk_due_at, t.asks_why, t.asks_note, t.drafter, t.reviewer, t.stopped_at,
    t.review_at, t.dispatches, t.reopenings, t.supplements, t.reworks, t.attempts, t.attempt_days,
    t.attempted_on, t.was_reached, t.last_reached, t.source_system, t.source_due_at, t.to_send, t.differs, t.returns
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
    and (not $13 or not t.is_open)
    and ($14::text is null or t.ticket_limit = $14)
    and ($15::text is null or t.street = $15)
    and (
        $16::timestamptz is null
        or (t.is_open and t.phase in ('Dispatched', 'Handling') and t.due_at < $16)
    )
order by s.seq desc
limit $17
