-- $1: the reader's institution; $2: they supervise; $3: the institutions in which they have any part. Whoever has a part
-- in the issuer sees only what the issuer knows of.
select case_id, version, phase, is_open, number, mode, title, unit, gatekeeper, issuer, issuer_knows, verdict,
    array_to_string(waiting, ' '), due_at, provisional, urged, raised_at, changed_at
from challenge_list
where (
        unit = $1
        or (($2 or gatekeeper = $1) and (issuer is null or not issuer = any ($3)))
        or (issuer_knows and issuer = $1)
    )
    and ($4::text is null or position($4 in title) > 0 or number = $4)
    and (not $5 or is_open)
    and ($6::timestamptz is null or (changed_at, case_id) < ($6, $7::uuid))
order by changed_at desc, case_id desc
limit $8
