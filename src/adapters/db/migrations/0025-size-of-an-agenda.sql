-- How many pupils whoever planned a meeting let rules put on, so that an agenda that is built again is as long. Until now
-- it was always built again with ten.
alter table meeting add column agenda_cap integer not null default 10;
