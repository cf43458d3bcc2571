-- A list of wishes as its visitor fills it in: a basket until she sends it, hers to change until the phase of wishes ends.
alter table wish_list
  add languages      text[] not null default '{}',              -- in which she follows a visit
  add visits_a_day   int not null default 2,                    -- at most so many on one day
  add party_size     int not null default 1,                    -- people, she included; placed together or not at all
  add kind           text,                                      -- of visitor; null: professional, or never asked
  add open_to_others boolean not null default true,             -- may be proposed visits that she did not name
  add version        int not null default 1,                    -- rises with each change: two windows do not overwrite each other
  add submitted_at   timestamptz,                               -- last sent; null: a basket, which no run takes
  drop constraint wish_list_wanted_range,
  add constraint wish_list_wanted_range check (wanted_visits between 1 and 3),
  add constraint wish_list_visits_a_day_range check (visits_a_day between 1 and 3),
  add constraint wish_list_party_range check (party_size between 1 and 10),
  add constraint wish_list_languages_given check (submitted_at is null or cardinality(languages) > 0);
create index wish_by_slot on wish (slot_id);

-- When she cannot come, on Brussels' clocks, as [starts, ends).
create table wish_unavailable (
  wish_list_id uuid not null references wish_list on delete cascade,
  day          date not null,
  starts       time not null,
  ends         time not null,
  primary key (wish_list_id, day, starts),
  constraint wish_unavailable_forward check (starts < ends)
);
