select case_id, version, phase, is_open, number, mode, title, unit, gatekeeper, issuer, issuer_knows, verdict,
    array_to_string(waiting, ' '), due_at, provisional, urged, raised_at, changed_at
from challenge_list
where case_id = any ($1)
