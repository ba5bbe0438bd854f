insert into adjustment_list as a (
    case_id, version, phase, is_open, trigger, misfit, subject, instrument, items, reporter, waiting, due_at,
    provisional, is_escalated, opened_at, changed_at
)
select
    r.case_id, r.version, r.phase, r.is_open, r.trigger, r.misfit, r.subject, r.instrument, r.items, r.reporter,
    string_to_array(r.waiting, ' '), r.due_at, r.provisional, r.is_escalated, r.opened_at, r.changed_at
from unnest(
    $1::uuid[], $2::bigint[], $3::text[], $4::boolean[], $5::text[], $6::text[], $7::text[], $8::text[], $9::int[],
    $10::text[], $11::text[], $12::timestamptz[], $13::boolean[], $14::boolean[], $15::timestamptz[],
    $16::timestamptz[]
) as r (
    case_id, version, phase, is_open, trigger, misfit, subject, instrument, items, reporter, waiting, due_at,
    provisional, is_escalated, opened_at, changed_at
)
on conflict (case_id) do update set
    version = excluded.version,
    phase = excluded.phase,
    is_open = excluded.is_open,
    trigger = excluded.trigger,
    misfit = excluded.misfit,
    subject = excluded.subject,
    instrument = excluded.instrument,
    items = excluded.items,
    reporter = excluded.reporter,
    waiting = excluded.waiting,
    due_at = excluded.due_at,
    provisional = excluded.provisional,
    is_escalated = excluded.is_escalated,
    opened_at = excluded.opened_at,
    changed_at = excluded.changed_at
