select case_id, version, unit, kind, title, on_day, issuer_name, issuer, number, stood, is_cancelled, changed_at
from appointment_list
where case_id = any ($1)
