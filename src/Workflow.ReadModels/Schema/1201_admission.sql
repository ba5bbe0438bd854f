-- What lists of admission requests and of admitted matters show; written in the commit, so that the look-up shows an
-- exit the same second. `waiting` holds who owes what as `Step/unit`, `seen_by` the institutions that may read a
-- request which is not public.
create table if not exists admission_list (
    case_id uuid primary key,
    version bigint not null,
    phase text not null,
    is_open boolean not null,
    is_executable boolean not null,
    number text,
    matter_number text,
    title text not null,
    kind text not null,
    applicant text,
    gatekeeper text,
    is_heavy boolean not null,
    waiting text[] not null,
    due_at timestamptz,
    provisional boolean not null,
    urged boolean not null,
    seen_by text[] not null,
    to_units text[] not null,
    to_kinds text[] not null,
    begins_on date not null,
    needed_on date,
    ends_at timestamptz,
    burden_minutes int,
    times_per_year int,
    submitted_at timestamptz,
    changed_at timestamptz not null
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
create index if not exists admission_list_waiting on admission_list using gin (waiting) where waiting <> '{}';
create index if not exists admission_list_seen on admission_list using gin (seen_by);
create index if not exists admission_list_changed on admission_list (changed_at desc, case_id desc);
create index if not exists admission_list_matter on admission_list (matter_number) where matter_number is not null;
create index if not exists admission_list_number on admission_list (number) where number is not null;
create index if not exists admission_list_days on admission_list (begins_on) where is_executable;
create index if not exists admission_list_needed on admission_list (needed_on) where is_executable;
create index if not exists admission_list_open on admission_list (case_id) where is_open;

grant select, insert, update, delete on admission_list to :serving;
