select case_id, version, phase, is_open, number, mode, title, unit, gatekeeper, issuer, issuer_knows, verdict,
    array_to_string(waiting, ' '), due_at, provisional, urged, raised_at, changed_at
from challenge_list
where waiting && $1 and waiting <> '{}' and (issuer is null or issuer_knows or not issuer = any ($2))
order by due_at, case_id
limit $3
