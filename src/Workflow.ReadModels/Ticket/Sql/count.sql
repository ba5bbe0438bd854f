select count(*) from (
    select 1 from ticket_list t
    where ($1 or t.lead = any ($2) or t.registrant = any ($3) or t.street = any ($4))
        and ($1 or t.accused is null or t.accused <> all ($5))
        and ($6::text is null or t.phase = $6)
        and ($7::text is null or t.lead = $7)
        and (not $8 or t.is_open)
    limit 1001
) counted
