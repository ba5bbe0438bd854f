select max(sheet_on) from upstream_sheet where system = $1 and direction = 'In'
