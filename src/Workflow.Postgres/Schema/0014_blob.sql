-- STORED FORMAT. The sealed contents of attachments, each under the SHA-256 of its bytes. Stored before the command that
-- names it; the commit of that command writes the claim, and the foreign key then keeps the row: what nobody claimed
-- can go, and what is claimed only with its claim, once the key of its case was destroyed.
create table if not exists wf_blob (
    hash bytea primary key check (length(hash) = 32),
    stream_id uuid not null,
    content bytea not null,
    stored_at timestamptz not null default now(),
    constraint ukey_wf_blob_hash_and_stream unique (hash, stream_id)
);
-- Sealed bytes do not get shorter.
alter table wf_blob alter column content set storage external;
create index if not exists wf_blob_stream on wf_blob (stream_id);

-- One fact names one blob, and it is one of its own case: the same bytes for another fact are another blob.
create table if not exists wf_blob_claim (
    hash bytea primary key,
    stream_id uuid not null,
    constraint fkey_wf_blob_claim_blob foreign key (hash, stream_id) references wf_blob (hash, stream_id)
);
create index if not exists wf_blob_claim_stream on wf_blob_claim (stream_id);

grant select on wf_blob, wf_blob_claim to :serving;
grant insert (hash, stream_id, content) on wf_blob to :serving;
grant insert on wf_blob_claim to :serving;
grant delete on wf_blob, wf_blob_claim to :serving;
