-- Who has no e-mail is told on the phone of what a host changes or cancels: a row for each call to make, and for each that was made. It
-- holds no name, number or text, only whose visit it is about and what she knew of it.
create table visitor_call (
  call_id        uuid primary key,
  participant_id uuid not null references participant on delete cascade,
  version        int  not null,                                 -- of the slot, that she was last told
  due_at         timestamptz not null,                          -- of the first change since then
  called_at      timestamptz,                                   -- null: still to make
  called_by      uuid references person,                        -- the organiser who said that she called
  constraint visitor_call_version_range check (version >= 1),
  constraint visitor_call_by_when_made check (called_by is null or called_at is not null)
);
-- Several changes before she is called are one call.
create unique index visitor_call_to_make_once on visitor_call (participant_id) where called_at is null;
create index visitor_call_by_participant on visitor_call (participant_id);
create index visitor_call_by_organiser on visitor_call (called_by) where called_by is not null;
