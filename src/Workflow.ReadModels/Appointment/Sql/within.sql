select case_id, version, unit, kind, title, on_day, issuer_name, issuer, number, stood, is_cancelled, changed_at
from appointment_list
where unit = $1 and on_day between $2 and $3 and not is_cancelled
order by on_day, case_id
limit 1000
