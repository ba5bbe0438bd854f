select case_id from ticket_list where number = $1
