select id, stream_id, type, data::text, headers::text from mt_events order by seq_id desc limit 2000
