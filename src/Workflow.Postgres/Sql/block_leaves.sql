select pg_is_in_recovery(), (select b.leaves from wf_block b where b.number = $1)
