-- STORED FORMAT. The event log in Marten's layout: column for column and name for name what a stock Marten 9 expects
-- (Guid streams, headers, correlation and causation on). What is ours alone lies in wf_*.

create table if not exists mt_streams (
    id uuid constraint pkey_mt_streams_id primary key,
    type varchar,
    version bigint,
    timestamp timestamptz default now(),
    created timestamptz default now(),
    tenant_id varchar default '*DEFAULT*',
    is_archived boolean default false
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

create table if not exists mt_events (
    seq_id bigint constraint pkey_mt_events_seq_id primary key,
    id uuid not null,
    stream_id uuid constraint fkey_mt_events_stream_id references mt_streams (id) on delete cascade,
    version bigint not null,
    data jsonb not null,
    bdata bytea,
    type varchar(500) not null,
    timestamp timestamptz not null,
    tenant_id varchar default '*DEFAULT*',
    mt_dotnet_type varchar,
    correlation_id varchar,
    causation_id varchar,
    headers jsonb,
    is_archived boolean default false
) with (autovacuum_vacuum_insert_scale_factor = 0.05);

create unique index if not exists pk_mt_events_stream_and_version on mt_events (stream_id, version);

create sequence if not exists mt_events_sequence owned by mt_events.seq_id;

create table if not exists mt_event_progression (
    name varchar constraint pk_mt_event_progression primary key,
    last_seq_id bigint,
    last_updated timestamptz
);

-- One row: which district this is and which format its tables have. A process below the format drains and stops.
create table if not exists wf_district (
    one boolean primary key default true check (one),
    name text not null,
    format integer not null
);

-- One row a commit: the leaf hashes of its events, 32 bytes each, in order. The proof rests on these.
create table if not exists wf_block (
    number bigint primary key,
    first_seq bigint not null unique,
    count integer not null check (count > 0),
    leaves bytea not null check (length(leaves) = count * 32),
    recorded_at timestamptz not null,
    reference_version bigint not null
);
alter table wf_block alter column leaves set storage external;

-- What was answered to whom. The id comes first: it carries its time, so that old receipts lie together.
create table if not exists wf_receipt (
    command uuid not null,
    actor text not null,
    request_hash bytea not null,
    outcome text not null,
    primary key (command, actor)
);

-- What cases want to be woken for; made equal to their wishes in every commit.
create table if not exists wf_timer (
    stream_id uuid not null,
    name text not null,
    stream_type text not null,
    due_at timestamptz not null,
    leased_until timestamptz,
    primary key (stream_id, name)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
create index if not exists wf_timer_due on wf_timer (due_at);

-- The folded state of registers: yearly counts, running numbers.
create table if not exists wf_state (
    stream_id uuid primary key,
    version bigint not null,
    state jsonb not null
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- Where readers of the log have got to: a sequence number and the leaf found there.
create table if not exists wf_checkpoint (
    name text primary key,
    seq bigint not null,
    leaf bytea not null
) with (fillfactor = 50);

-- Processes that may write. One that lost its connection while a commit was under way loses its row, so that what it
-- had sent cannot be committed behind its back.
create table if not exists wf_writer (
    id uuid primary key,
    since timestamptz not null default now()
);

-- Password hashes; never in the log.
create table if not exists wf_account (
    name text primary key,
    person text not null,
    post text not null,
    password_hash text not null,
    failures integer not null default 0,
    locked_until timestamptz,
    stamp uuid not null
);
