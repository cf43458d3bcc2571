-- Mail: a row is written in the transaction of the change it speaks of, or not at all.
create table outbox (
  outbox_id      bigint generated always as identity primary key,
  kind           text not null,                                 -- booking.confirmed, ...: template, writer and URL of the preview
  key            text not null,                                 -- natural key of the message within its kind
  aggregate_id   uuid not null,                                 -- what it speaks of; mails of one aggregate leave in order
  aggregate_seq  int  not null default 0,
  recipient_id   uuid references person on delete set null,     -- null: an address nobody has confirmed yet
  recipient      text not null,                                 -- address
  language       text not null,
  ids            jsonb not null,                                -- ids and what must not change later; never rendered text
  message_id     text not null,                                 -- made at enqueue, so that a retry is recognisable
  state          text not null default 'queued',
  not_before     timestamptz not null,
  expires_at     timestamptz not null,                          -- after this instant it is not sent any more
  attempts       int  not null default 0,                       -- failures of the message; those of the transport do not count
  lease_owner    uuid,                                          -- one per process start
  lease_until    timestamptz,                                   -- on the clock of the database
  lease_no       int  not null default 0,                       -- rises with each claim; results are compared with it
  dot_at         timestamptz,                                   -- committed just before the hand-over: from here on it may have been sent
  last_phase     text,                                          -- connect, helo, tls, auth, mail, rcpt, data, dot, render
  code           int,                                           -- SMTP reply code of the last failure
  error          text,
  subject        text,                                          -- rendered at the first attempt and kept, so that a retry says the same;
  text_body      text,                                          -- never kept for sign-in codes
  html_body      text,
  calendar       bytea,
  calendar_method text,
  created_at     timestamptz not null,
  sent_at        timestamptz,
  constraint outbox_once unique (kind, key),
  constraint outbox_message_id_once unique (message_id),
  constraint outbox_language_known check (language in ('nl', 'fr', 'en')),
  constraint outbox_state_known check (state in
    ('queued', 'sending', 'unknown', 'retry', 'sent', 'dead', 'held', 'superseded', 'stopped')),
  constraint outbox_sending_has_lease check ((state = 'sending') = (lease_until is not null)),
  constraint outbox_sent_has_instant check ((state = 'sent') = (sent_at is not null)),
  constraint outbox_calendar_whole check ((calendar is null) = (calendar_method is null)),
  constraint outbox_calendar_method_known check (calendar_method in ('REQUEST', 'CANCEL', 'PUBLISH'))
);
create index outbox_due on outbox (not_before, outbox_id) where state in ('queued', 'retry');
create index outbox_leases on outbox (lease_until) where state = 'sending';
create index outbox_by_recipient on outbox (recipient, created_at);
create index outbox_by_aggregate on outbox (aggregate_id, aggregate_seq);

-- What happened to a mail, for the organiser.
create table outbox_attempt (
  outbox_id  bigint not null references outbox on delete cascade,
  lease_no   int not null,
  started_at timestamptz not null,
  ended_at   timestamptz,
  outcome    text,                                              -- null: under way, or the sender died
  phase      text,
  code       int,
  error      text,
  primary key (outbox_id, lease_no),
  constraint outbox_attempt_outcome_known check (outcome in ('sent', 'retry', 'transport', 'dead', 'superseded', 'expired', 'unknown'))
);
