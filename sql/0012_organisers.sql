-- The second factor of an organiser (RFC 6238). Written by Core/Organisers: AcceptInvitation, EnterSecondFactor; gone when
-- another organiser resets it or removes her.
create table second_factor (
  person_id        uuid primary key references person on delete cascade,
  secret           text not null,                               -- 20 octets, sealed with the key ring of the web framework
  enrolled_at      timestamptz not null,
  last_step        bigint not null,                             -- 30 s since 1970 of the last code accepted: it and all before are spent
  tries_left       int not null default 5,
  tries_again_at   timestamptz,                                 -- after five wrong codes none is looked at before; null: no wait
  recovery_made_at timestamptz,                                 -- null: she has not got her recovery codes yet
  constraint second_factor_tries_range check (tries_left between 0 and 5),
  constraint second_factor_wait_whole check ((tries_left = 0) = (tries_again_at is not null))
);

-- Ten a person, shown once; each opens once in place of the authenticator.
create table recovery_code (
  person_id uuid not null references second_factor on delete cascade,
  code_hash bytea not null,                                     -- SHA-256 of person and code
  used_at   timestamptz,                                        -- null: unused
  primary key (person_id, code_hash)
);

-- Who may become organiser, by a link that works once, for the person who proves this address. Also the way back for an
-- organiser whose second factor was reset.
create table organiser_invitation (
  invitation_id uuid primary key,
  email         text not null,
  language      text not null constraint organiser_invitation_language_known check (language in ('nl', 'fr', 'en')),
  zones         text[],                                         -- codes in alphabetical order; null: all zones
  invited_by    uuid references person on delete set null,      -- null: the operator, or somebody erased since
  renews_factor boolean not null,                               -- an organiser who has a second factor gets a new one
  secret        text,                                           -- of the second factor being enrolled, sealed; null: not begun
  link_version  int not null default 1,                         -- raised by sending again: older links are void
  created_at    timestamptz not null,
  expires_at    timestamptz not null,                           -- seven days after it was last sent
  outcome       text,                                           -- null: open
  ended_at      timestamptz,
  constraint organiser_invitation_zones_known check (zones <@ array['N', 'NE', 'SE', 'S', 'CW'] and cardinality(zones) > 0),
  constraint organiser_invitation_outcome_known check (outcome in ('accepted', 'withdrawn', 'superseded')),
  constraint organiser_invitation_ended_whole check ((outcome is null) = (ended_at is null)),
  constraint organiser_invitation_ended_without_secret check (outcome is null or secret is null)
);
create index organiser_invitation_open on organiser_invitation (email) where outcome is null;

create index audit_by_time on audit (at, audit_id);
