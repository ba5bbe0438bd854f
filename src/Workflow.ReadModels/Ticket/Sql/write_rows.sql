insert into ticket_list as t (
    case_id, version, phase, is_open, number, source_id, title, origin, lead, ticket_limit, confidential, filed_at,
    due_at, provisional, urged, changed_at
)
select *
from unnest(
    $1::uuid[], $2::bigint[], $3::text[], $4::boolean[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
    $10::text[], $11::boolean[], $12::timestamptz[], $13::timestamptz[], $14::boolean[], $15::boolean[],
    $16::timestamptz[]
)
on conflict (case_id) do update set
    version = excluded.version,
    phase = excluded.phase,
    is_open = excluded.is_open,
    title = excluded.title,
    lead = excluded.lead,
    ticket_limit = excluded.ticket_limit,
    due_at = excluded.due_at,
    provisional = excluded.provisional,
    urged = excluded.urged,
    changed_at = excluded.changed_at
