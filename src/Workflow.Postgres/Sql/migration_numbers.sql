select number from wf_migration
