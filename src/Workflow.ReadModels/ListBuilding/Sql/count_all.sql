select count(*) from list_building_list
