-- A notice is updated some times and its words hardly ever: kept out of line they are not copied with each update.
alter table notice set (toast_tuple_target = 256);
