select case_id, version, phase, is_open, trigger, misfit, subject, instrument, items, reporter,
    array_to_string(waiting, ' '), due_at, provisional, is_escalated, opened_at, changed_at
from adjustment_list
where phase not in ('Noted', 'Nothing')
    and ($1::text is null or trigger = $1)
    and (not $2 or is_open)
    and ($3::timestamptz is null or (changed_at, case_id) < ($3, $4::uuid))
order by changed_at desc, case_id desc
limit $5
