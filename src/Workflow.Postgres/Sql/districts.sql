select datname from pg_database where datname ~ '^workflow_[a-z][a-z0-9]{1,31}$' order by datname
