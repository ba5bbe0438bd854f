select setval('mt_events_sequence', first_seq + count - 1) from wf_block order by number desc limit 1
