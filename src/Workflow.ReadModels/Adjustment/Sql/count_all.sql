select count(*) from adjustment_list
