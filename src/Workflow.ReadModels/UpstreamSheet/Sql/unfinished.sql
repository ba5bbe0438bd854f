select s.case_id, s.version, s.system, s.sheet_on, s.direction, s.sheets, s.rows, s.fresh, s.same, s.differing, s.refused,
    s.is_unfinished, s.changed_at
from upstream_sheet s
where s.system = $1 and s.is_unfinished
order by s.sheet_on
