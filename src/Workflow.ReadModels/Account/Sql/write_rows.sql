insert into account_list (case_id, version, name, person, post, phase, locked_until, sessions)
select * from unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::integer[])
on conflict (case_id) do update set
    version = excluded.version,
    name = excluded.name,
    person = excluded.person,
    post = excluded.post,
    phase = excluded.phase,
    locked_until = excluded.locked_until,
    sessions = excluded.sessions
