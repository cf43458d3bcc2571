-- When somebody is reminded of a visit, or a host gets the list of who comes. Each row is decided twice: when it is due, and again when its mail is written.
create table reminder (
  reminder_id    uuid primary key,
  kind           text not null,                                 -- of the mail
  person_id      uuid not null references person on delete cascade,
  slot_id        uuid not null references slot on delete cascade,
  participant_id uuid references participant on delete cascade, -- whose visit it is; null: the list of a host
  starts_at      timestamptz not null,                          -- for this start it was planned; a visit that starts at another time has another row
  due_at         timestamptz not null,
  state          text not null default 'planned',               -- mailed: handed to the outbox, which knows what became of it
  reason         text,                                          -- why nobody is reminded
  mail_key       text,                                          -- in the outbox; stays where the mail was not written after all
  planned_at     timestamptz not null,
  decided_at     timestamptz,                                   -- null: planned
  constraint reminder_once unique nulls not distinct (participant_id, kind, slot_id, person_id, starts_at),
  constraint reminder_kind_known check (kind in ('visit.reminder', 'host.list')),
  constraint reminder_of_participant_or_host check ((kind = 'visit.reminder') = (participant_id is not null)),
  constraint reminder_state_known check (state in ('planned', 'mailed', 'skipped')),
  constraint reminder_decided_has_instant check ((state = 'planned') = (decided_at is null)),
  constraint reminder_skipped_has_reason check ((state = 'skipped') = (reason is not null)),
  constraint reminder_mailed_has_key check (state <> 'mailed' or mail_key is not null),
  constraint reminder_reason_known check (reason in
    ('just-told', 'late', 'cancelled', 'moved', 'handed-over', 'no-contact', 'nobody', 'no-address', 'stopped', 'reminded', 'past'))
);
create index reminder_due on reminder (due_at) where state = 'planned';
create index reminder_by_person on reminder (person_id, kind);

alter table person
  add column reminders_stopped_at timestamptz;                    -- null: she gets reminders and overviews; mails about what she or others do are sent in any case
