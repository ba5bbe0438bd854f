select case_id from ticket_list
where source_system is not null and differs
order by source_due_at nulls last, case_id
limit $1
