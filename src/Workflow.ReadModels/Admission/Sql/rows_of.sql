select case_id, version, phase, is_open, is_executable, number, matter_number, title, kind, applicant, gatekeeper, is_heavy,
    array_to_string(waiting, ' '), due_at, provisional, urged, array_to_string(seen_by, ' '),
    array_to_string(to_units, ' '), array_to_string(to_kinds, ' '), begins_on, needed_on, ends_at,
    burden_minutes, times_per_year, submitted_at, changed_at, array_to_string(data_asked, E'\n')
from admission_list
where case_id = any ($1)
