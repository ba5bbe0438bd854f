select case_id, version, phase, is_open, is_executable, number, matter_number, title, kind, applicant, gatekeeper, is_heavy,
    array_to_string(waiting, ' '), due_at, provisional, urged, array_to_string(seen_by, ' '),
    array_to_string(to_units, ' '), array_to_string(to_kinds, ' '), begins_on, needed_on, ends_at,
    burden_minutes, times_per_year, submitted_at, changed_at, array_to_string(data_asked, E'\n')
from admission_list
where is_executable
    and (to_units && $1 or to_kinds && $2)
    and (begins_on between $3 and $4 and kind in ('Meeting', 'Inspection') or needed_on between $3 and $4)
order by begins_on, case_id
limit 1000
