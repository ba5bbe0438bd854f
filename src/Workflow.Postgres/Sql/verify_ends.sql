select coalesce((select first_seq + count - 1 from wf_block order by number desc limit 1), 0),
    coalesce((select max(seq_id) from mt_events), 0),
    coalesce((select min(seq_id) from mt_events), 1),
    coalesce((select max(number) from wf_block), 0),
    (select last_value from mt_events_sequence)
