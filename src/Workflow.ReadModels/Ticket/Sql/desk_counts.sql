select asked.desk, counted.tickets
from unnest($1::text[]) as asked(desk)
cross join lateral (
    select count(*)::int as tickets
    from (select 1 from ticket_list t where t.desk = asked.desk limit 100) few
) counted
