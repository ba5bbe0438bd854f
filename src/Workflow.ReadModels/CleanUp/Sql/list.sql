select case_id, version, phase, is_open, inventory, item, kind, name, issuer, outcome, due_at, provisional, urged, returned,
    changed_at
from clean_up_list
where ($1::text is null or inventory = $1)
    and ($2::text is null or issuer = $2)
    and ($3::text is null or phase = $3)
    and (not $4 or is_open)
    and ($5::timestamptz is null or (changed_at, case_id) < ($5, $6::uuid))
order by changed_at desc, case_id desc
limit $7
