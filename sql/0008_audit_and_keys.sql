-- Who changed what. Facts hold ids and numbers; texts about a person are erased with her.
create table audit (
  audit_id  bigint generated always as identity primary key,
  at        timestamptz not null,
  actor_id  uuid references person on delete set null,          -- null: the service itself, or an address not yet confirmed
  action    text not null,                                      -- booking.confirmed, booking.cancelled, ...
  subject_id uuid not null,                                     -- the booking, slot, edition, ... that changed
  facts     jsonb not null default '{}'
);
create index audit_by_subject on audit (subject_id, at);

-- Secrets that sign the links in mails; the newest signs, all verify.
create table link_key (
  link_key_id int generated always as identity primary key,
  secret      bytea not null constraint link_key_length check (length(secret) = 32),
  created_at  timestamptz not null default now()
);

-- Key ring of the web framework (cookies, form tokens), shared by all nodes.
create table data_protection_key (
  name text primary key,
  xml  text not null
);
