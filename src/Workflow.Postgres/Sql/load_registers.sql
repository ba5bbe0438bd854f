select stream_id, version, state from wf_state where stream_id = any ($1)
