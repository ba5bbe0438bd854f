select case_id, source_id from ticket_list
where source_system = $1 and is_open and phase <> 'Answered'
