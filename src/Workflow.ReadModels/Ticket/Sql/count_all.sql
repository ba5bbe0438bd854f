select count(*) from ticket_list
