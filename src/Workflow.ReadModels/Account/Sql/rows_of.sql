select case_id, version, name, person, post, phase, locked_until, sessions from account_list where case_id = any($1)
