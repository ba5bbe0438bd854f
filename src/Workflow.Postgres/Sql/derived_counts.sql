select (select count(*) from wf_timer), (select count(*) from wf_state)
