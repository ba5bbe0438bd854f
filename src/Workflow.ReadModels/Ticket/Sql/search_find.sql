select s.seq, t.case_id, t.version, t.phase, t.number, t.source_id, t.title, t.origin, t.lead, t.ticket_limit,
    t.confidential, t.filed_at, t.due_at, t.provisional, t.urged, t.changed_at
from ticket_search s
join ticket_list t on t.case_id = s.case_id
where s.seq > $1 and s.seq <= $2
    and s.words @@ $3::tsquery
    and not exists (select 1 from unnest($4::text[]) as term where position(term in s.body) = 0)
    and ($5::text[] is null or t.lead = any ($5))
    and ($6::text is null or t.phase = $6)
    and ($7::text is null or t.lead = $7)
    and (not $8 or t.is_open)
order by s.seq desc
limit $9
