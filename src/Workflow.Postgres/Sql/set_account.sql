insert into wf_account (name, case_id, person, post, password_hash, stamp) values ($1, $2, $3, $4, $5, $6)
on conflict (name) do update set
    person = excluded.person,
    post = excluded.post,
    password_hash = excluded.password_hash,
    stamp = excluded.stamp,
    failures = 0
