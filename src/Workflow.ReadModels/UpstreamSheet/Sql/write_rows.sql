insert into upstream_sheet as s (
    case_id, version, system, sheet_on, direction, sheets, rows, fresh, same, differing, refused, is_unfinished,
    changed_at
)
select *
from unnest(
    $1::uuid[], $2::bigint[], $3::text[], $4::date[], $5::text[], $6::integer[], $7::integer[], $8::integer[],
    $9::integer[], $10::integer[], $11::integer[], $12::boolean[], $13::timestamptz[]
)
on conflict (case_id) do update set
    version = excluded.version,
    sheets = excluded.sheets,
    rows = excluded.rows,
    fresh = excluded.fresh,
    same = excluded.same,
    differing = excluded.differing,
    refused = excluded.refused,
    is_unfinished = excluded.is_unfinished,
    changed_at = excluded.changed_at
