select case_id
from adjustment_list
where is_open and ($1::uuid is null or case_id > $1)
order by case_id
limit $2
