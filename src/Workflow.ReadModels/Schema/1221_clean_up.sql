-- What lists of clean-ups show; written in the commit.
create table if not exists clean_up_list (
    case_id uuid primary key,
    version bigint not null,
    phase text not null,
    is_open boolean not null,
    inventory text not null,
    item text not null,
    kind text not null,
    name text not null,
    issuer text not null,
    outcome text,
    due_at timestamptz,
    provisional boolean not null,
    urged boolean not null,
    returned int not null,
    changed_at timestamptz not null
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
create index if not exists clean_up_list_inventory on clean_up_list (inventory, changed_at desc, case_id desc);
create index if not exists clean_up_list_issuer on clean_up_list (issuer, changed_at desc);
create index if not exists clean_up_list_changed on clean_up_list (changed_at desc, case_id desc);
create index if not exists clean_up_list_open on clean_up_list (case_id) where is_open;

grant select, insert, update, delete on clean_up_list to :serving;
