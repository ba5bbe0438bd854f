update wf_account set failures = 0 where name = $1 and failures > 0
