select count(*) from admission_list
