select count(*) from wf_blob_claim
