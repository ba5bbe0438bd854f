select 0::bigint, t.case_id, t.version, t.phase, t.number, t.source_id, t.title, t.origin, t.lead, t.ticket_limit,
    t.confidential, t.filed_at, t.due_at, t.provisional, t.urged, t.changed_at, t.registrant, t.street,
    t.accused, t.section, t.handler, t.asks, t.step, t.step_due_at, t.started_at, t.step_started_at,
    t.step_urged, t.desk, t.desk_due_at, t.asks_why, t.asks_note, t.drafter, t.reviewer, t.stopped_at,
    t.review_at, t.dispatches, t.reopenings, t.supplements, t.reworks, t.attempts, t.attempt_days,
    t.attempted_on, t.was_reached, t.last_reached, t.source_system, t.source_due_at, t.to_send, t.differs, t.returns
from ticket_list t
where ($1 or t.lead = any ($2) or t.registrant = any ($3) or t.street = any ($4))
    and ($1 or t.accused is null or t.accused <> all ($5))
    and ($6::text is null or t.phase = $6)
    and ($7::text is null or t.lead = $7)
    and (not $8 or t.is_open)
    and (not $9 or not t.is_open)
    and ($10::text is null or t.ticket_limit = $10)
    and ($11::text is null or t.street = $11)
    and (
        $12::timestamptz is null
        or (t.is_open and t.phase in ('Dispatched', 'Handling') and t.due_at < $12)
    )
    and ($13::timestamptz is null or (t.filed_at, t.case_id) < ($13, $14))
order by t.filed_at desc, t.case_id desc
limit $15
