select format('alter role %I set %I = ''off''', $1, s) from unnest(array['enable_seqscan', 'jit']) s
