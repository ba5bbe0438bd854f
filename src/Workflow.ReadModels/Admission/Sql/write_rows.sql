insert into admission_list as a (
    case_id, version, phase, is_open, is_executable, number, matter_number, title, kind, applicant, gatekeeper, is_heavy,
    waiting, due_at, provisional, urged, seen_by, to_units, to_kinds, begins_on, needed_on, ends_at, burden_minutes,
    times_per_year, submitted_at, changed_at, data_asked
)
select
    r.case_id, r.version, r.phase, r.is_open, r.is_executable, r.number, r.matter_number, r.title, r.kind, r.applicant,
    r.gatekeeper, r.is_heavy, string_to_array(r.waiting, ' '), r.due_at, r.provisional, r.urged,
    string_to_array(r.seen_by, ' '), string_to_array(r.to_units, ' '), string_to_array(r.to_kinds, ' '), r.begins_on,
    r.needed_on, r.ends_at, r.burden_minutes, r.times_per_year, r.submitted_at, r.changed_at,
    string_to_array(r.data_asked, E'\n')
from unnest(
    $1::uuid[], $2::bigint[], $3::text[], $4::boolean[], $5::boolean[], $6::text[], $7::text[], $8::text[], $9::text[],
    $10::text[], $11::text[], $12::boolean[], $13::text[], $14::timestamptz[], $15::boolean[], $16::boolean[],
    $17::text[], $18::text[], $19::text[], $20::date[], $21::date[], $22::timestamptz[], $23::int[], $24::int[],
    $25::timestamptz[], $26::timestamptz[], $27::text[]
) as r (
    case_id, version, phase, is_open, is_executable, number, matter_number, title, kind, applicant, gatekeeper, is_heavy,
    waiting, due_at, provisional, urged, seen_by, to_units, to_kinds, begins_on, needed_on, ends_at, burden_minutes,
    times_per_year, submitted_at, changed_at, data_asked
)
on conflict (case_id) do update set
    version = excluded.version,
    phase = excluded.phase,
    is_open = excluded.is_open,
    is_executable = excluded.is_executable,
    number = excluded.number,
    matter_number = excluded.matter_number,
    title = excluded.title,
    kind = excluded.kind,
    applicant = excluded.applicant,
    gatekeeper = excluded.gatekeeper,
    is_heavy = excluded.is_heavy,
    waiting = excluded.waiting,
    due_at = excluded.due_at,
    provisional = excluded.provisional,
    urged = excluded.urged,
    seen_by = excluded.seen_by,
    to_units = excluded.to_units,
    to_kinds = excluded.to_kinds,
    begins_on = excluded.begins_on,
    needed_on = excluded.needed_on,
    ends_at = excluded.ends_at,
    burden_minutes = excluded.burden_minutes,
    times_per_year = excluded.times_per_year,
    submitted_at = excluded.submitted_at,
    changed_at = excluded.changed_at,
    data_asked = excluded.data_asked
