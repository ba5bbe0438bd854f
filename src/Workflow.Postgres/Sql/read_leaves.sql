select first_seq, leaves from wf_block where first_seq + count - 1 > $1 and first_seq > $1 - 4000 order by number limit 500
