-- The way to the mail server, as all nodes see it. Open: no mail is claimed until next_try_at, then one is the probe.
create table mail_circuit (
  circuit_id     int  primary key default 1,
  state          text not null default 'closed',
  since          timestamptz,                                   -- of the state; null: it never opened
  phase          text,                                          -- of the last failure while open: connect, helo, tls, auth, mail, ...
  code           int,                                           -- SMTP reply code; null: none came
  error          text,                                          -- without addresses of people
  failures       int  not null default 0,                       -- in a row since it opened: the wait grows with them
  next_try_at    timestamptz,
  probe_id       bigint,                                        -- row of the outbox that is, or was last, the probe
  probe_lease_no int,
  suspect_id     bigint,                                        -- while closed: a mail refused by policy since the last that was not; a second such one opens
  opened         int  not null default 0,                       -- times
  constraint mail_circuit_one_row check (circuit_id = 1),
  constraint mail_circuit_state_known check (state in ('closed', 'open')),
  constraint mail_circuit_open_has_reason check ((state = 'open') = (phase is not null) and (state = 'open') = (next_try_at is not null)),
  constraint mail_circuit_open_has_failures check ((state = 'open') = (failures > 0)),
  constraint mail_circuit_opened_once check ((opened > 0) = (since is not null)),
  constraint mail_circuit_probe_whole check ((probe_id is null) = (probe_lease_no is null))
);

alter table outbox
  add column is_urgent boolean not null default false;          -- somebody waits for it at a screen: it goes before all others that are due
drop index outbox_due;
create index outbox_due on outbox (is_urgent desc, not_before, outbox_id) where state in ('queued', 'retry');
create index outbox_expiring on outbox (expires_at) where state in ('queued', 'retry');

-- Mail that nobody asked for leaves slowly: what began in the last minute is counted.
alter table outbox_attempt
  add column bulk_domain text;                                  -- of the recipient; null: a mail that is not held back
create index outbox_attempt_bulk on outbox_attempt (started_at) where bulk_domain is not null;
