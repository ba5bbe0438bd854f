select count(*) from (
    select 1 from ticket_list t
    where ($1::text[] is null or t.lead = any ($1))
        and ($2::text is null or t.phase = $2)
        and ($3::text is null or t.lead = $3)
        and (not $4 or t.is_open)
    limit 1001
) counted
