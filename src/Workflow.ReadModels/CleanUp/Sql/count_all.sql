select count(*) from clean_up_list
