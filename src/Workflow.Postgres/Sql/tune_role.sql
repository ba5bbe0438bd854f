select format('alter role %I set %I = %L', $1, s.name, s.value)
from (
    values ('enable_seqscan', 'off'), ('jit', 'off'), ('idle_in_transaction_session_timeout', '5s')
) as s (name, value)
