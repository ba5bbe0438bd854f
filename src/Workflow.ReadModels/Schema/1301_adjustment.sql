-- What lists of adjustment cases show; written in the commit. `waiting` holds whose turn it is as `Keeper`, `Overdue`
-- or `Answer/unit`. `reporter` is shown to the keeper of the lists and to that unit alone.
create table if not exists adjustment_list (
    case_id uuid primary key,
    version bigint not null,
    phase text not null,
    is_open boolean not null,
    trigger text,
    misfit text,
    subject text,
    instrument text,
    items int not null,
    reporter text,
    waiting text[] not null,
    due_at timestamptz,
    provisional boolean not null,
    is_escalated boolean not null,
    opened_at timestamptz,
    changed_at timestamptz not null
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
create index if not exists adjustment_list_waiting on adjustment_list using gin (waiting) where waiting <> '{}';
create index if not exists adjustment_list_changed on adjustment_list (changed_at desc, case_id desc);
create index if not exists adjustment_list_open on adjustment_list (case_id) where is_open;

grant select, insert, update, delete on adjustment_list to :serving;
