select r.actor, r.command, r.request_hash, r.outcome
from unnest($1, $2) as k (command, actor)
join wf_receipt r on r.command = k.command and r.actor = k.actor
