select source_system, sum(to_send)::bigint from ticket_list
where source_system is not null and to_send > 0
group by source_system
order by source_system
