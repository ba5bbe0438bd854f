select stream_id, stream_type, name, due_at from wf_timer where stream_id = any ($1) order by stream_id, name
