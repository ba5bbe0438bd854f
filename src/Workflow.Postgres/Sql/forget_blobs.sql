delete from wf_blob b
where b.hash = any ($1) and not exists (select 1 from wf_blob_claim c where c.hash = b.hash)
