insert into ticket_list as t (
    case_id, version, phase, is_open, number, source_id, title, origin, lead, ticket_limit, confidential, filed_at,
    due_at, provisional, urged, changed_at, registrant, street, accused, section, handler, asks, step, step_due_at,
    started_at, source_system, source_due_at, to_send, differs, returns
)
select *
from unnest(
    $1::uuid[], $2::bigint[], $3::text[], $4::boolean[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
    $10::text[], $11::boolean[], $12::timestamptz[], $13::timestamptz[], $14::boolean[], $15::boolean[],
    $16::timestamptz[], $17::text[], $18::text[], $19::text[], $20::text[], $21::text[], $22::text[], $23::text[],
    $24::timestamptz[], $25::timestamptz[], $26::text[], $27::timestamptz[], $28::integer[], $29::boolean[],
    $30::integer[]
)
on conflict (case_id) do update set
    version = excluded.version,
    phase = excluded.phase,
    is_open = excluded.is_open,
    title = excluded.title,
    lead = excluded.lead,
    ticket_limit = excluded.ticket_limit,
    confidential = excluded.confidential,
    due_at = excluded.due_at,
    provisional = excluded.provisional,
    urged = excluded.urged,
    changed_at = excluded.changed_at,
    accused = excluded.accused,
    section = excluded.section,
    handler = excluded.handler,
    asks = excluded.asks,
    step = excluded.step,
    step_due_at = excluded.step_due_at,
    started_at = excluded.started_at,
    source_due_at = excluded.source_due_at,
    to_send = excluded.to_send,
    differs = excluded.differs,
    returns = excluded.returns
