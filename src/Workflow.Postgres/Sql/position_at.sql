select substr(leaves, ($1 - first_seq)::integer * 32 + 1, 32)
from wf_block
where first_seq <= $1 and first_seq + count > $1
order by first_seq desc
limit 1
