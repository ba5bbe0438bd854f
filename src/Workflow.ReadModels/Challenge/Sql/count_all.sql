select count(*) from challenge_list
