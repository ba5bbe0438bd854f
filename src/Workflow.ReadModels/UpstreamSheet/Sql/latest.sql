select s.case_id, s.version, s.system, s.sheet_on, s.direction, s.sheets, s.rows, s.fresh, s.same, s.differing, s.refused,
    s.is_unfinished, s.changed_at
from upstream_sheet s
order by s.sheet_on desc, s.system, s.direction
limit $1
