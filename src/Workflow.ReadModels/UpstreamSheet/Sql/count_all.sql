select count(*) from upstream_sheet
