-- A person is one normalised address (trim, lower case, IDNA to ASCII); the row exists once a code or a booking
-- was confirmed, so that nothing can be enumerated.
create table person (
  person_id    uuid primary key,
  email        text not null,
  name         text,                                            -- null: never said
  organisation text,                                            -- free text of a visitor; null: never said
  languages    text[] not null default '{}',                    -- in which she follows a visit; empty: never said
  language     text not null,                                   -- in which we write to her
  created_at   timestamptz not null,
  constraint person_email_once unique (email),
  constraint person_email_form check (email ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$' and email = lower(email) and length(email) <= 254),
  constraint person_name_given check (name <> ''),
  constraint person_language_known check (language in ('nl', 'fr', 'en'))
);

-- Organisers of one zone (zone_code) or of all (null).
create table organiser (
  person_id uuid not null references person on delete cascade,
  zone_code text references zone,
  constraint organiser_once unique nulls not distinct (person_id, zone_code)
);

create table operator (
  person_id uuid primary key references person on delete cascade
);

-- One request for a sign-in code. Made for any address, known or not. Code and link are made when the mail is
-- written (Core/People/SignInMail.cs), and only their hashes are kept.
create table sign_in (
  sign_in_id    uuid primary key,
  email         text not null,
  language      text not null constraint sign_in_language_known check (language in ('nl', 'fr', 'en')),
  browser_hash  bytea not null,                                 -- SHA-256 of the nonce cookie of the browser that asked
  return_path   text,                                           -- where to go afterwards; null: the agenda
  asked_at      timestamptz not null,
  code_hash     bytea,                                          -- null: mail not written yet
  link_hash     bytea,
  expires_at    timestamptz,                                    -- ten minutes after the mail was written
  tries_left    int not null default 5,
  ended_at      timestamptz,                                    -- used, or superseded by a newer request
  constraint sign_in_tries_range check (tries_left between 0 and 5),
  constraint sign_in_written_whole check (num_nulls(code_hash, link_hash, expires_at) in (0, 3))
);
create index sign_in_by_email on sign_in (email, asked_at);
create index sign_in_open_by_browser on sign_in (browser_hash, asked_at) where ended_at is null;
create index sign_in_by_link on sign_in (link_hash) where link_hash is not null;

-- A signed-in browser. The cookie holds 32 random bytes, the row their SHA-256.
create table session (
  session_hash bytea primary key,
  person_id    uuid not null references person on delete cascade,
  started_at   timestamptz not null,
  seen_at      timestamptz not null,
  ends_at      timestamptz not null                             -- not after this instant, however busy
);
create index session_by_person on session (person_id);
