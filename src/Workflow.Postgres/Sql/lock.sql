select wf_lock()
