select number, first_seq, count, leaves, recorded_at, reference_version from wf_block where number > $1 order by number limit $2
