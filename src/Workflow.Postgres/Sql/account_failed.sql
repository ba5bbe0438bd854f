update wf_account set
    failures = case when failures + 1 >= $2 then 0 else failures + 1 end,
    locked_until = case when failures + 1 >= $2 then $3 else locked_until end
where name = $1
