select id, key from wf_key where id = any ($1)
