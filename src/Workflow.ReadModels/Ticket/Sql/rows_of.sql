select 0::bigint, t.case_id, t.version, t.phase, t.number, t.source_id, t.title, t.origin, t.lead, t.ticket_limit,
    t.confidential, t.filed_at, t.due_at, t.provisional, t.urged, t.changed_at, t.registrant, t.street,
    t.accused, t.section, t.handler, t.asks, t.step, t.step_due_at, t.started_at, t.step_started_at,
    t.step_urged, t.desk, t.desk_due_at, t.asks_why, t.asks_note, t.drafter, t.reviewer, t.stopped_at,
    t.review_at, t.dispatches, t.reopenings, t.supplements, t.reworks, t.attempts, t.attempt_days,
    t.attempted_on, t.was_reached, t.last_reached, t.source_system, t.source_due_at, t.to_send, t.differs, t.returns
from ticket_list t
where t.case_id = any ($1) and t.is_open = (t.phase = any ($2))
