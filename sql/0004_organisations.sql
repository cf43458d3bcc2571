create table organisation (
  organisation_id uuid primary key,
  name            text not null constraint organisation_name_given check (name <> ''),
  sector          text not null,
  street          text not null constraint organisation_street_given check (street <> ''),    -- street and number
  postcode        text not null references place,
  zone_code       text not null,
  phone           text,                                         -- null: call the zone team
  website         text,
  created_at      timestamptz not null,
  constraint organisation_sector_known check (sector in
    ('general-practice', 'hospital', 'mental-health', 'addiction-care', 'home-care', 'pharmacy', 'youth-family',
     'elderly-care', 'disability', 'social-services', 'housing', 'migration', 'legal-aid', 'employment', 'culture',
     'police', 'schools', 'informal-care')),
  -- A postcode may lie in two zones; the chosen one is among them.
  constraint organisation_zone_possible foreign key (postcode, zone_code) references place_zone (postcode, zone_code)
);

-- A contact acts for her organisation, and for no other.
create table organisation_contact (
  organisation_id uuid not null references organisation on delete cascade,
  person_id       uuid not null references person on delete cascade,
  primary key (organisation_id, person_id)
);
create index organisation_contact_by_person on organisation_contact (person_id);

-- An organisation that takes part in an edition as inviting structure.
create table host (
  host_id         uuid primary key,
  edition_id      uuid not null references edition on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  status          text not null default 'draft',
  is_full_note    boolean not null default false,               -- "we are full, please send no new referrals"
  created_at      timestamptz not null,
  constraint host_once unique (edition_id, organisation_id),
  constraint host_id_in_edition unique (host_id, edition_id),
  constraint host_status_known check (status in ('draft', 'submitted', 'accepted', 'returned', 'withdrawn'))
);
