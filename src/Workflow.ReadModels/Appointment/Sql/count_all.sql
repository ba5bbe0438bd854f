select count(*) from appointment_list
