delete from wf_receipt where command < $1
