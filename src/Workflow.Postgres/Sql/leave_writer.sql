delete from wf_writer where id = $1
