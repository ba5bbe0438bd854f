select name, case_id, password_hash, failures, stamp from wf_account where name = $1
