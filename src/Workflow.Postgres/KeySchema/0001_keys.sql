-- The keys of cases and persons, apart from the log, so that a key can be destroyed while the log stays. A destroyed
-- key keeps its row without the key, so that it is never made again.
create table if not exists wf_key (
    id uuid primary key,
    key bytea check (length(key) = 32),
    destroyed_at timestamptz,
    check ((key is null) = (destroyed_at is not null))
);
grant select, insert on wf_key to :serving;
grant update (key, destroyed_at) on wf_key to :serving;
