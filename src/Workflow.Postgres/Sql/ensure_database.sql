select format('create database %I owner %I encoding ''UTF8'' template template0', $1, $2)
where not exists (select 1 from pg_database where datname = $1)
