with waiting as (
    select count(*) as blobs
    from wf_blob b
    where b.stream_id = $2 and not exists (select 1 from wf_blob_claim c where c.hash = b.hash)
), stored as (
    insert into wf_blob (hash, stream_id, content)
    select $1, $2, $3 from waiting where blobs < $4
    on conflict (hash) do nothing
)
select blobs < $4 from waiting
