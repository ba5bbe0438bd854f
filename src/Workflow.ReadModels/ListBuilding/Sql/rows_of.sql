select case_id, version, phase, is_open, name, list, list_name, rounds, drafts, array_to_string(waiting, ' '), due_at,
    provisional, effective_from, changed_at
from list_building_list
where case_id = any ($1)
