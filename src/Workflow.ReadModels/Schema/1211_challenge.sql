-- What lists of challenges show; written in the commit. `waiting` holds who owes what as `Step/unit`; `issuer_knows` is
-- true once the issuer was asked or told.
create table if not exists challenge_list (
    case_id uuid primary key,
    version bigint not null,
    phase text not null,
    is_open boolean not null,
    number text not null,
    mode text not null,
    title text not null,
    unit text not null,
    gatekeeper text not null,
    issuer text,
    issuer_knows boolean not null,
    verdict text,
    waiting text[] not null,
    due_at timestamptz,
    provisional boolean not null,
    urged boolean not null,
    raised_at timestamptz not null,
    changed_at timestamptz not null
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
create index if not exists challenge_list_waiting on challenge_list using gin (waiting) where waiting <> '{}';
create index if not exists challenge_list_unit on challenge_list (unit, changed_at desc);
create index if not exists challenge_list_gatekeeper on challenge_list (gatekeeper, changed_at desc);
create index if not exists challenge_list_issuer on challenge_list (issuer, changed_at desc) where issuer_knows;
create index if not exists challenge_list_changed on challenge_list (changed_at desc, case_id desc);
create index if not exists challenge_list_open on challenge_list (case_id) where is_open;

grant select, insert, update, delete on challenge_list to :serving;
