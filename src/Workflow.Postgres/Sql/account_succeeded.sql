update wf_account set failures = 0, locked_until = null where name = $1 and (failures > 0 or locked_until is not null)
