-- Visits that hosts add by themselves, step by step.

alter table slot
  add column admits      text[] not null default '{professional}',   -- kinds of visitors; the batch and the pages read it
  add column place_kind  text not null default 'house',              -- own address; another place; a mobile team that comes to one
  add column batch_id    uuid,                                       -- the draft it was published from, with its sisters; null: made otherwise
  add column external_id text constraint slot_external_id_given check (external_id <> ''),   -- of who imports; the same one is the same visit
  add constraint slot_admits_known check (admits <@ array['professional', 'independent', 'carer', 'citizen'] and cardinality(admits) > 0),
  add constraint slot_place_kind_known check (place_kind in ('house', 'meeting-point', 'mobile')),
  add constraint slot_meeting_point_said check (place_kind <> 'meeting-point' or meeting_point <> ''),
  add constraint slot_format_given check (format <> '' and length(format) <= 60),
  add constraint slot_external_id_once unique (edition_id, external_id);
create index slot_by_batch on slot (batch_id) where batch_id is not null;

-- What a visitor may ask there, or thinks about beforehand.
alter table slot_text add column questions text not null default '';

-- The answers of a host who is adding visits and goes on later, maybe on another device; one draft a host.
create table slot_draft (
  draft_id   uuid primary key,                                       -- becomes slot.batch_id
  host_id    uuid not null references host on delete cascade,
  answers    jsonb not null,                                         -- Core/Slots/SlotAnswers.cs
  version    int  not null,                                          -- rises with each saved page
  touched_at timestamptz not null,
  touched_by uuid references person on delete set null,
  constraint slot_draft_once unique (host_id)
);
