select b.content
from wf_blob_claim c
join wf_blob b on b.hash = c.hash and b.stream_id = c.stream_id
where c.hash = $1 and c.stream_id = $2
