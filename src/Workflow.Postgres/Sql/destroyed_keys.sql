select id from wf_key where destroyed_at is not null
