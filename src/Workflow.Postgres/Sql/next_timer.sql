select min(greatest(t.due_at, coalesce(t.leased_until, t.due_at)))
from (select due_at, leased_until from wf_timer order by due_at limit 1000) t
