insert into wf_blob_claim (hash, stream_id) select * from unnest($1::bytea[], $2::uuid[])
