insert into wf_migration (number, name) values ($1, $2)
