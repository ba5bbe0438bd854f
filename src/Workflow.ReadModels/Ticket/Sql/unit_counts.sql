select t.section, t.handler, count(*)::int, count(*) filter (where t.due_at < $7)::int
from ticket_list t
where t.is_open and t.lead = $6 and t.phase in ('Dispatched', 'Handling')
    and ($1 or t.lead = any ($2) or t.registrant = any ($3) or t.street = any ($4))
    and ($1 or t.accused is null or t.accused <> all ($5))
group by t.section, t.handler
