select format(
    case when exists (select 1 from pg_roles where rolname = $1)
        then 'alter role %I login password %L' else 'create role %I login password %L' end,
    $1, $2
)
