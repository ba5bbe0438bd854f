select count(*) from (
    select 1 from ticket_list t
    where ($1 or t.lead = any ($2) or t.registrant = any ($3) or t.street = any ($4))
        and ($1 or t.accused is null or t.accused <> all ($5))
        and ($6::text is null or t.phase = $6)
        and ($7::text is null or t.lead = $7)
        and (not $8 or t.is_open)
        and (not $9 or not t.is_open)
        and ($10::text is null or t.ticket_limit = $10)
        and ($11::text is null or t.street = $11)
        and (
            $12::timestamptz is null
            or (t.is_open and t.phase in ('Dispatched', 'Handling') and t.due_at < $12)
        )
    limit 1001
) counted
