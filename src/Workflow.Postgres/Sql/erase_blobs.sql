with claims as (delete from wf_blob_claim where stream_id = any ($1))
delete from wf_blob where stream_id = any ($1)
