select case_id from ticket_list
where source_system = $1 and to_send > 0
order by source_due_at nulls last, case_id
limit $2
