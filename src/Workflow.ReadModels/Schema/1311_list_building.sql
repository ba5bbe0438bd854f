-- What lists of cases that build a duty list show; written in the commit. `waiting` holds whose turn it is as `Keeper`,
-- `HandIn/unit` or `Examine/unit`.
create table if not exists list_building_list (
    case_id uuid primary key,
    version bigint not null,
    phase text not null,
    is_open boolean not null,
    name text,
    list text,
    list_name text,
    rounds int not null,
    drafts int not null,
    waiting text[] not null,
    due_at timestamptz,
    provisional boolean not null,
    effective_from date,
    changed_at timestamptz not null
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
create index if not exists list_building_list_waiting on list_building_list using gin (waiting) where waiting <> '{}';
create index if not exists list_building_list_changed on list_building_list (changed_at desc, case_id desc);
create index if not exists list_building_list_open on list_building_list (case_id) where is_open;

grant select, insert, update, delete on list_building_list to :serving;
