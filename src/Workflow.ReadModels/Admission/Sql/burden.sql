select
    kind, applicant, count(*)::int,
    coalesce(sum(burden_minutes::bigint * coalesce(times_per_year, 1)), 0)::bigint,
    count(burden_minutes)::int
from admission_list
where is_executable and begins_on <= $3 and (to_units && $1 or to_kinds && $2)
group by kind, applicant
