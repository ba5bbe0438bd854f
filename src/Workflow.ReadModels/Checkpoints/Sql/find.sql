select seq, leaf from wf_checkpoint where name = $1
