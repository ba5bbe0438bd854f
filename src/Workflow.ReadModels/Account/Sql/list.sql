select case_id, version, name, person, post, phase, locked_until, sessions from account_list order by name, case_id
