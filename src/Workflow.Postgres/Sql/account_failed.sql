update wf_account set failures = case when failures + 1 >= $2 then 0 else failures + 1 end where name = $1
returning failures = 0
