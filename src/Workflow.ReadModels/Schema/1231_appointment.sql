-- What the calendar of a street or community shows; written in the commit.
create table if not exists appointment_list (
    case_id uuid primary key,
    version bigint not null,
    unit text not null,
    kind text not null,
    title text not null,
    on_day date not null,
    issuer_name text not null,
    issuer text,
    number text,
    stood boolean not null,
    is_cancelled boolean not null,
    changed_at timestamptz not null
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
create index if not exists appointment_list_unit on appointment_list (unit, on_day) where not is_cancelled;

grant select, insert, update, delete on appointment_list to :serving;
