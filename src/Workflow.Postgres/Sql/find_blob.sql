select content from wf_blob where hash = $1 and stream_id = $2
