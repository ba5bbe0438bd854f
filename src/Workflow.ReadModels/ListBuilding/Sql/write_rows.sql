insert into list_building_list as l (
    case_id, version, phase, is_open, name, list, list_name, rounds, drafts, waiting, due_at, provisional,
    effective_from, changed_at
)
select
    r.case_id, r.version, r.phase, r.is_open, r.name, r.list, r.list_name, r.rounds, r.drafts,
    string_to_array(r.waiting, ' '), r.due_at, r.provisional, r.effective_from, r.changed_at
from unnest(
    $1::uuid[], $2::bigint[], $3::text[], $4::boolean[], $5::text[], $6::text[], $7::text[], $8::int[],
    $9::int[], $10::text[], $11::timestamptz[], $12::boolean[], $13::date[], $14::timestamptz[]
) as r (
    case_id, version, phase, is_open, name, list, list_name, rounds, drafts, waiting, due_at, provisional,
    effective_from, changed_at
)
on conflict (case_id) do update set
    version = excluded.version,
    phase = excluded.phase,
    is_open = excluded.is_open,
    name = excluded.name,
    list = excluded.list,
    list_name = excluded.list_name,
    rounds = excluded.rounds,
    drafts = excluded.drafts,
    waiting = excluded.waiting,
    due_at = excluded.due_at,
    provisional = excluded.provisional,
    effective_from = excluded.effective_from,
    changed_at = excluded.changed_at
