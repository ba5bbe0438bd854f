insert into wf_writer (id) values ($1)
