select case_id, version, phase, is_open, is_executable, number, matter_number, title, kind, applicant, gatekeeper, is_heavy,
    array_to_string(waiting, ' '), due_at, provisional, urged, array_to_string(seen_by, ' '),
    array_to_string(to_units, ' '), array_to_string(to_kinds, ' '), begins_on, needed_on, ends_at,
    burden_minutes, times_per_year, submitted_at, changed_at
from admission_list
where (seen_by && $2 or $1 and phase <> 'Draft' and (number is not null or matter_number is not null))
    and ($3::text is null or position($3 in title) > 0 or number = $3 or matter_number = $3)
    and (not $4 or is_open)
    and ($5::timestamptz is null or (changed_at, case_id) < ($5, $6::uuid))
order by changed_at desc, case_id desc
limit $7
