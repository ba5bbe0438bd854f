insert into appointment_list (
    case_id, version, unit, kind, title, on_day, issuer_name, issuer, number, stood, is_cancelled, changed_at
)
select *
from unnest(
    $1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::date[], $7::text[], $8::text[], $9::text[],
    $10::boolean[], $11::boolean[], $12::timestamptz[]
)
on conflict (case_id) do update set
    version = excluded.version,
    unit = excluded.unit,
    kind = excluded.kind,
    title = excluded.title,
    on_day = excluded.on_day,
    issuer_name = excluded.issuer_name,
    issuer = excluded.issuer,
    number = excluded.number,
    stood = excluded.stood,
    is_cancelled = excluded.is_cancelled,
    changed_at = excluded.changed_at
