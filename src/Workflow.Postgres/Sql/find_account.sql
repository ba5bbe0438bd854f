select name, person, post, password_hash, failures, locked_until, stamp from wf_account where name = $1
