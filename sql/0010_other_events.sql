-- What other initiatives do around the week, for organisers and hosts to see: a warning, never a bar.
-- Brussels wall time, like slots.
create table other_event (
  other_event_id uuid primary key,
  edition_id     uuid not null references edition on delete cascade,
  title          text not null constraint other_event_title_given check (title <> ''),
  place          text,                                          -- null: not said
  first_day      date not null,
  last_day       date not null,                                 -- inclusive
  local_start    time,                                          -- on the first day; null: whole days
  local_end      time,                                          -- on the last day; null where local_start is
  source_key     text,                                          -- UID and RECURRENCE-ID of an uploaded entry, so that a second upload changes it; null: by hand
  created_at     timestamptz not null,
  constraint other_event_days_order check (first_day <= last_day),
  constraint other_event_times_whole check ((local_start is null) = (local_end is null)),
  constraint other_event_time_order check (first_day < last_day or local_start <= local_end),
  constraint other_event_source_once unique (edition_id, source_key)
);
create index other_event_by_edition on other_event (edition_id, first_day);
