select case_id, version, phase, is_open, is_executable, number, matter_number, title, kind, applicant, gatekeeper, is_heavy,
    array_to_string(waiting, ' '), due_at, provisional, urged, array_to_string(seen_by, ' '),
    array_to_string(to_units, ' '), array_to_string(to_kinds, ' '), begins_on, needed_on, ends_at,
    burden_minutes, times_per_year, submitted_at, changed_at, array_to_string(data_asked, E'\n')
from admission_list
where matter_number is not null
    and ($1::text is null or position($1 in title) > 0 or matter_number = $1)
    and ($2::text is null or kind = $2)
    and (not $3 or is_executable)
    and ($4::text[] is null or to_units && $4 or to_kinds && $5)
    and ($6::timestamptz is null or (changed_at, case_id) < ($6, $7::uuid))
order by changed_at desc, case_id desc
limit $8
