select case_id, version, phase, is_open, inventory, item, kind, name, issuer, outcome, due_at, provisional, urged, returned,
    changed_at
from clean_up_list
where case_id = any ($1)
