select case_id, version, phase, is_open, name, list, list_name, rounds, drafts, array_to_string(waiting, ' '), due_at,
    provisional, effective_from, changed_at
from list_building_list
where (not $1 or is_open)
    and ($2::timestamptz is null or (changed_at, case_id) < ($2, $3::uuid))
order by changed_at desc, case_id desc
limit $4
