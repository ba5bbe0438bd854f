insert into clean_up_list (
    case_id, version, phase, is_open, inventory, item, kind, name, issuer, outcome, due_at, provisional, urged, returned,
    changed_at
)
select *
from unnest(
    $1::uuid[], $2::bigint[], $3::text[], $4::boolean[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
    $10::text[], $11::timestamptz[], $12::boolean[], $13::boolean[], $14::int[], $15::timestamptz[]
)
on conflict (case_id) do update set
    version = excluded.version,
    phase = excluded.phase,
    is_open = excluded.is_open,
    inventory = excluded.inventory,
    item = excluded.item,
    kind = excluded.kind,
    name = excluded.name,
    issuer = excluded.issuer,
    outcome = excluded.outcome,
    due_at = excluded.due_at,
    provisional = excluded.provisional,
    urged = excluded.urged,
    returned = excluded.returned,
    changed_at = excluded.changed_at
