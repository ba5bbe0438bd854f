select number, first_seq from wf_block where number > $1 and leaves = $2
