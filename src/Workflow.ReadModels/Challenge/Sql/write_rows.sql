insert into challenge_list (
    case_id, version, phase, is_open, number, mode, title, unit, gatekeeper, issuer, issuer_knows, verdict, waiting,
    due_at, provisional, urged, raised_at, changed_at
)
select
    r.case_id, r.version, r.phase, r.is_open, r.number, r.mode, r.title, r.unit, r.gatekeeper, r.issuer, r.issuer_knows,
    r.verdict, string_to_array(r.waiting, ' '), r.due_at, r.provisional, r.urged, r.raised_at, r.changed_at
from unnest(
    $1::uuid[], $2::bigint[], $3::text[], $4::boolean[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
    $10::text[], $11::boolean[], $12::text[], $13::text[], $14::timestamptz[], $15::boolean[], $16::boolean[],
    $17::timestamptz[], $18::timestamptz[]
) as r (
    case_id, version, phase, is_open, number, mode, title, unit, gatekeeper, issuer, issuer_knows, verdict, waiting,
    due_at, provisional, urged, raised_at, changed_at
)
on conflict (case_id) do update set
    version = excluded.version,
    phase = excluded.phase,
    is_open = excluded.is_open,
    number = excluded.number,
    mode = excluded.mode,
    title = excluded.title,
    unit = excluded.unit,
    gatekeeper = excluded.gatekeeper,
    issuer = excluded.issuer,
    issuer_knows = excluded.issuer_knows,
    verdict = excluded.verdict,
    waiting = excluded.waiting,
    due_at = excluded.due_at,
    provisional = excluded.provisional,
    urged = excluded.urged,
    raised_at = excluded.raised_at,
    changed_at = excluded.changed_at
