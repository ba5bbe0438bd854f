select t.case_id
from ticket_list t
where (t.number = $6 or t.source_id = $7)
    and ($1 or t.lead = any ($2) or t.registrant = any ($3) or t.street = any ($4))
    and ($1 or t.accused is null or t.accused <> all ($5))
limit 2
