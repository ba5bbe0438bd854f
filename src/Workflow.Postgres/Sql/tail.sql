select number, first_seq + count - 1 as seq, recorded_at, reference_version from wf_block order by number desc limit 1
