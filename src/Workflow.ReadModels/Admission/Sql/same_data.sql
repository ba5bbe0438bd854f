select case_id, version, phase, is_open, is_executable, number, matter_number, title, kind, applicant, gatekeeper, is_heavy,
    array_to_string(waiting, ' '), due_at, provisional, urged, array_to_string(seen_by, ' '),
    array_to_string(to_units, ' '), array_to_string(to_kinds, ' '), begins_on, needed_on, ends_at,
    burden_minutes, times_per_year, submitted_at, changed_at, array_to_string(data_asked, E'\n')
from admission_list
where data_asked && $1 and data_asked <> '{}' and case_id is distinct from $2::uuid
    and (is_executable or is_open and phase <> 'Draft' and number is not null)
order by is_executable desc, changed_at desc, case_id desc
limit 20
