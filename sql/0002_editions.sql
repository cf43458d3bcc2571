-- One open-door week. Dates are Brussels calendar days, both inclusive.
create table edition (
  edition_id          uuid primary key,
  slug                text not null constraint edition_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),   -- in URLs
  name_nl             text not null constraint edition_name_nl_given check (name_nl <> ''),
  name_fr             text not null constraint edition_name_fr_given check (name_fr <> ''),
  name_en             text not null constraint edition_name_en_given check (name_en <> ''),
  first_day           date not null,
  last_day            date not null,
  booking_stops_hours int  not null default 24,                 -- hours before a slot starts, from then on no booking
  is_demo             boolean not null default false,           -- made by the verb demo, which may delete it again
  created_at          timestamptz not null,
  constraint edition_slug_once unique (slug),
  constraint edition_days_order check (first_day <= last_day and last_day - first_day < 31),
  constraint edition_booking_stops_range check (booking_stops_hours between 0 and 336)
);

-- What may be done when: half-open [opens_at, closes_at). A phase without a row does not take place.
create table edition_phase (
  edition_id uuid not null references edition on delete cascade,
  phase      text not null,
  opens_at   timestamptz not null,
  closes_at  timestamptz not null,
  primary key (edition_id, phase),
  constraint edition_phase_known check (phase in
    ('hosts-register', 'programme', 'wishes', 'matchmaking', 'free-booking', 'the-week', 'looking-back', 'closing')),
  constraint edition_phase_order check (opens_at < closes_at)
);

-- The zones that take part, with the contact that people read and may call.
create table edition_zone (
  edition_id      uuid not null references edition on delete cascade,
  zone_code       text not null references zone,
  contact_name    text not null constraint edition_zone_contact_name_given check (contact_name <> ''),
  contact_phone   text not null constraint edition_zone_contact_phone_given check (contact_phone <> ''),
  contact_email   text not null constraint edition_zone_contact_email_form check (contact_email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  contact_address text not null constraint edition_zone_contact_address_given check (contact_address <> ''),
  primary key (edition_id, zone_code)
);
