select s.case_id, s.version, s.system, s.sheet_on, s.direction, s.sheets, s.rows, s.fresh, s.same, s.differing, s.refused,
    s.is_unfinished, s.changed_at
from upstream_sheet s
where s.case_id = any ($1)
