-- What came to the addresses of the service, one row for each mail: the same mail is decided once. Texts are kept of what an organiser has
-- to read, and for 30 days.
create table reply (
  reply_id       uuid primary key,
  mail_hash      bytea not null,                                -- SHA-256 of the Message-ID, or of the whole mail where it has none
  received_at    timestamptz not null,
  outcome        text not null,                                 -- applied: it changed something; ignored: there was nothing to do; quarantined: a person has to look
  reason         text not null,
  participant_id uuid references participant on delete set null, -- whose entry it answers; null: that of nobody
  person_id      uuid references person on delete cascade,      -- whose mail came back, or whose entry it answers; null: nobody known
  sender         text,                                          -- as it says itself; nobody has checked it
  subject        text,
  body           text,
  handled_at     timestamptz,                                   -- null: still to look at
  handled_by     uuid references person on delete set null,     -- the organiser who said that it is done
  constraint reply_once unique (mail_hash),
  constraint reply_outcome_known check (outcome in ('applied', 'ignored', 'quarantined')),
  constraint reply_reason_known check (reason in
    ('accepted', 'tentative', 'declined', 'outdated', 'older', 'over', 'begun', 'counter', 'text', 'auto-reply', 'no-address', 'forged',
     'other-entry', 'other-answer', 'too-big', 'spoilt', 'returned-for-good', 'returned-for-now', 'report')),
  constraint reply_text_of_quarantined check (outcome = 'quarantined' or (sender is null and subject is null and body is null)),
  constraint reply_sender_range check (length(sender) <= 254),
  constraint reply_subject_range check (length(subject) <= 200),
  constraint reply_body_range check (length(body) <= 8000),
  constraint reply_handled_of_quarantined check (handled_at is null or outcome = 'quarantined'),
  constraint reply_by_when_handled check (handled_by is null or handled_at is not null)
);
create index reply_by_age on reply (received_at);
create index reply_by_participant on reply (participant_id) where participant_id is not null;
create index reply_by_person on reply (person_id) where person_id is not null;
create index reply_by_organiser on reply (handled_by) where handled_by is not null;

-- Nobody is reminded at an address that does not exist.
alter table reminder
  drop constraint reminder_reason_known,
  add constraint reminder_reason_known check (reason in
    ('just-told', 'late', 'cancelled', 'moved', 'handed-over', 'no-contact', 'nobody', 'no-address', 'stopped', 'reminded', 'past', 'returned'));

alter table participant
  add column answer text,                                         -- of her calendar; null: none yet
  add column answered_at timestamptz,                             -- by the clock of her calendar
  add constraint participant_answer_known check (answer in ('accepted', 'tentative')),
  add constraint participant_answer_has_instant check ((answer is null) = (answered_at is null));

-- Mail to her comes back. A code of a mail that she typed in says that it arrives again.
alter table person
  add column mail_returns int not null default 0,                 -- reports since the last one that arrived, as far as we know
  add column mail_returned_at timestamptz,                        -- of the last one
  add column mail_status text,                                    -- of the last one: enhanced status code (RFC 3463)
  add column mail_fails boolean not null default false,           -- there is no such mailbox: reminders stop, and organisers call her
  add constraint person_mail_returns_range check (mail_returns >= 0),
  add constraint person_mail_returned_whole check ((mail_returns = 0) = (mail_returned_at is null) and (mail_returned_at is null) = (mail_status is null)),
  add constraint person_mail_fails_when_returned check (not mail_fails or mail_returns > 0);
