select case_id, version, phase, is_open, trigger, misfit, subject, instrument, items, reporter,
    array_to_string(waiting, ' '), due_at, provisional, is_escalated, opened_at, changed_at
from adjustment_list
where case_id = any ($1)
