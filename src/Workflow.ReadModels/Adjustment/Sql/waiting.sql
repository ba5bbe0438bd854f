select case_id, version, phase, is_open, trigger, misfit, subject, instrument, items, reporter,
    array_to_string(waiting, ' '), due_at, provisional, is_escalated, opened_at, changed_at
from adjustment_list
where waiting && $1 and waiting <> '{}'
order by due_at, case_id
limit $2
