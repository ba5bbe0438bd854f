insert into wf_district (name, format) values ($1, $2)
on conflict (one) do update set format = greatest(wf_district.format, excluded.format)
returning name, format
