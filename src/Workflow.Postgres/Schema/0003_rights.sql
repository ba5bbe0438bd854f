-- Three roles. The one that serves cannot change or remove what was recorded; others only read.
grant connect on database :database to :serving, :reading;
grant usage on schema public to :serving, :reading;
grant select on all tables in schema public to :serving;
grant insert on mt_streams, mt_events, wf_block to :serving;
grant update (version, timestamp) on mt_streams to :serving;
grant insert, update on wf_state, wf_checkpoint, wf_account to :serving;
grant insert, delete on wf_receipt, wf_writer to :serving;
grant insert, update, delete on wf_timer to :serving;
grant delete on wf_account to :serving;
grant usage, update on sequence mt_events_sequence to :serving;
grant select on mt_streams, mt_events, mt_event_progression, wf_block, wf_district to :reading;
grant select on sequence mt_events_sequence to :reading;
