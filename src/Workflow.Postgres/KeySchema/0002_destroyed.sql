-- The few keys that were destroyed, found without reading them all.
create index if not exists wf_key_destroyed on wf_key (id) where destroyed_at is not null;
