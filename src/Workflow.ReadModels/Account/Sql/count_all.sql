select count(*) from account_list
