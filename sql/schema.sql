-- The schema after all migrations. Written by Core/Db/SchemaText.cs, not by hand; renew it with
--   ODW_RENEW=1 dotnet test tests/OpenDoorWeek.Core.Tests --filter SchemaText
-- Units, bounds and who writes a column stand beside it in the migrations.

create extension btree_gist;

create table audit (
  audit_id bigint not null generated always as identity,
  at timestamp with time zone not null,
  actor_id uuid,
  action text not null,
  subject_id uuid not null,
  facts jsonb not null default '{}'::jsonb,
  constraint audit_pkey PRIMARY KEY (audit_id)
);

create table booking (
  booking_id uuid not null,
  slot_id uuid not null,
  person_id uuid,
  status text not null,
  party_size integer not null,
  email text,
  name text not null,
  organisation text,
  languages text[] not null,
  language text not null,
  without_shared_language boolean not null default false,
  network_hash bytea,
  browser_hash bytea,
  held_until timestamp with time zone,
  created_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  ended_at timestamp with time zone,
  link_version integer not null default 1,
  followed_by uuid,
  cancelled_by_host boolean not null default false,
  booked_by uuid,
  phone text,
  publication_id uuid,
  declined_at timestamp with time zone,
  constraint booking_by_host_when_cancelled CHECK (((NOT cancelled_by_host) OR (status = 'cancelled'::text))),
  constraint booking_by_phone_is_somebodys CHECK (((booked_by IS NULL) OR (person_id IS NOT NULL))),
  constraint booking_confirmed_has_person CHECK (((status <> 'confirmed'::text) OR ((person_id IS NOT NULL) AND (confirmed_at IS NOT NULL)))),
  constraint booking_ended_has_instant CHECK (((status = ANY (ARRAY['held'::text, 'offered'::text, 'confirmed'::text])) = (ended_at IS NULL))),
  constraint booking_followed_when_passed_on CHECK (((followed_by IS NULL) OR (status = ANY (ARRAY['moved'::text, 'handed-over'::text])))),
  constraint booking_hold_has_address CHECK (((status <> 'held'::text) OR ((email IS NOT NULL) AND (held_until IS NOT NULL)))),
  constraint booking_hold_party_range CHECK (((status <> 'held'::text) OR (party_size <= 4))),
  constraint booking_id_in_slot UNIQUE (booking_id, slot_id),
  constraint booking_language_known CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text]))),
  constraint booking_languages_given CHECK ((cardinality(languages) > 0)),
  constraint booking_name_given CHECK ((name <> ''::text)),
  constraint booking_offer_is_nobodys CHECK (((status <> 'offered'::text) OR ((person_id IS NULL) AND (held_until IS NOT NULL)))),
  constraint booking_party_range CHECK (((party_size >= 1) AND (party_size <= 10))),
  constraint booking_phone_form CHECK ((phone ~ '^\+?[0-9 ()./-]{8,40}$'::text)),
  constraint booking_pkey PRIMARY KEY (booking_id),
  constraint booking_status_known CHECK ((status = ANY (ARRAY['held'::text, 'offered'::text, 'confirmed'::text, 'cancelled'::text, 'expired'::text, 'replaced'::text, 'moved'::text, 'handed-over'::text])))
);

create table contact_invitation (
  invitation_id uuid not null,
  host_id uuid not null,
  organisation_id uuid not null,
  email text not null,
  name text not null,
  role text,
  phone text,
  language text not null,
  link_version integer not null default 1,
  invited_by uuid,
  invited_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  constraint contact_invitation_language_known CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text]))),
  constraint contact_invitation_name_given CHECK ((name <> ''::text)),
  constraint contact_invitation_once UNIQUE (organisation_id, email),
  constraint contact_invitation_order CHECK ((invited_at < expires_at)),
  constraint contact_invitation_pkey PRIMARY KEY (invitation_id)
);

create table data_protection_key (
  name text not null,
  xml text not null,
  constraint data_protection_key_pkey PRIMARY KEY (name)
);

create table edition (
  edition_id uuid not null,
  slug text not null,
  name_nl text not null,
  name_fr text not null,
  name_en text not null,
  first_day date not null,
  last_day date not null,
  booking_stops_hours integer not null default 24,
  is_demo boolean not null default false,
  created_at timestamp with time zone not null,
  constraint edition_booking_stops_range CHECK (((booking_stops_hours >= 0) AND (booking_stops_hours <= 336))),
  constraint edition_days_order CHECK (((first_day <= last_day) AND ((last_day - first_day) < 31))),
  constraint edition_name_en_given CHECK ((name_en <> ''::text)),
  constraint edition_name_fr_given CHECK ((name_fr <> ''::text)),
  constraint edition_name_nl_given CHECK ((name_nl <> ''::text)),
  constraint edition_pkey PRIMARY KEY (edition_id),
  constraint edition_slug_form CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint edition_slug_once UNIQUE (slug)
);

create table edition_phase (
  edition_id uuid not null,
  phase text not null,
  opens_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  constraint edition_phase_known CHECK ((phase = ANY (ARRAY['hosts-register'::text, 'programme'::text, 'wishes'::text, 'matchmaking'::text, 'free-booking'::text, 'the-week'::text, 'looking-back'::text, 'closing'::text]))),
  constraint edition_phase_order CHECK ((opens_at < closes_at)),
  constraint edition_phase_pkey PRIMARY KEY (edition_id, phase)
);

create table edition_zone (
  edition_id uuid not null,
  zone_code text not null,
  contact_name text not null,
  contact_phone text not null,
  contact_email text not null,
  contact_address text not null,
  constraint edition_zone_contact_address_given CHECK ((contact_address <> ''::text)),
  constraint edition_zone_contact_email_form CHECK ((contact_email ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text)),
  constraint edition_zone_contact_name_given CHECK ((contact_name <> ''::text)),
  constraint edition_zone_contact_phone_given CHECK ((contact_phone <> ''::text)),
  constraint edition_zone_pkey PRIMARY KEY (edition_id, zone_code)
);

create table feed (
  feed_id uuid not null,
  person_id uuid not null,
  host_id uuid,
  language text not null,
  secret_hash bytea not null,
  form_key uuid not null,
  made_at timestamp with time zone not null,
  content_hash bytea,
  changed_at timestamp with time zone,
  constraint feed_changed_with_content CHECK (((content_hash IS NULL) = (changed_at IS NULL))),
  constraint feed_language_known CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text]))),
  constraint feed_once UNIQUE NULLS NOT DISTINCT (person_id, host_id),
  constraint feed_pkey PRIMARY KEY (feed_id),
  constraint feed_secret_hash_key UNIQUE (secret_hash)
);

create table head_start (
  host_id uuid not null,
  days integer not null,
  domains text[] not null default '{}'::text[],
  addresses text[] not null default '{}'::text[],
  version integer not null default 1,
  constraint head_start_addresses_most CHECK ((cardinality(addresses) <= 200)),
  constraint head_start_days_range CHECK (((days >= 1) AND (days <= 14))),
  constraint head_start_domains_most CHECK ((cardinality(domains) <= 20)),
  constraint head_start_is_for_somebody CHECK (((cardinality(domains) + cardinality(addresses)) > 0)),
  constraint head_start_pkey PRIMARY KEY (host_id)
);

create table host (
  host_id uuid not null,
  edition_id uuid not null,
  organisation_id uuid not null,
  status text not null default 'draft'::text,
  is_full_note boolean not null default false,
  created_at timestamp with time zone not null,
  visibility text not null default 'public'::text,
  steps_done text[] not null default '{}'::text[],
  touched_at timestamp with time zone,
  reminded_at timestamp with time zone,
  submission_no integer not null default 0,
  submitted_at timestamp with time zone,
  decided_at timestamp with time zone,
  decided_by uuid,
  organiser_note text,
  preview_version integer not null default 0,
  preview_until timestamp with time zone,
  code text not null generated always as ("right"((host_id)::text, 8)) stored,
  constraint host_code_once UNIQUE (code),
  constraint host_id_in_edition UNIQUE (host_id, edition_id),
  constraint host_once UNIQUE (edition_id, organisation_id),
  constraint host_pkey PRIMARY KEY (host_id),
  constraint host_preview_whole CHECK (((preview_version = 0) = (preview_until IS NULL))),
  constraint host_returned_has_note CHECK (((status <> 'returned'::text) OR (organiser_note <> ''::text))),
  constraint host_status_known CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'accepted'::text, 'returned'::text, 'withdrawn'::text]))),
  constraint host_steps_known CHECK ((steps_done <@ ARRAY['organisation'::text, 'reach'::text, 'areas'::text, 'languages'::text, 'visibility'::text, 'contact'::text, 'colleague'::text])),
  constraint host_submitted_has_instant CHECK (((status <> 'submitted'::text) OR (submitted_at IS NOT NULL))),
  constraint host_visibility_known CHECK ((visibility = ANY (ARRAY['public'::text, 'professionals'::text, 'matching'::text])))
);

create table idempotency_key (
  scope text not null,
  route text not null,
  key uuid not null,
  fingerprint bytea not null,
  answer jsonb,
  created_at timestamp with time zone not null,
  constraint idempotency_key_pkey PRIMARY KEY (scope, route, key)
);

create table job (
  name text not null,
  settled_until timestamp with time zone not null,
  constraint job_pkey PRIMARY KEY (name)
);

create table job_run (
  name text not null,
  scheduled_for timestamp with time zone not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  node text,
  attempt integer not null default 1,
  lease_until timestamp with time zone,
  outcome text,
  made_good integer not null default 0,
  counts jsonb not null default '{}'::jsonb,
  error text,
  constraint job_run_attempt_range CHECK (((attempt >= 1) AND (attempt <= 3))),
  constraint job_run_counts_by_name CHECK ((jsonb_typeof(counts) = 'object'::text)),
  constraint job_run_failed_says_why CHECK (((NOT (outcome IS DISTINCT FROM 'failed'::text)) = (error IS NOT NULL))),
  constraint job_run_made_good_range CHECK ((made_good >= 0)),
  constraint job_run_once PRIMARY KEY (name, scheduled_for),
  constraint job_run_open_has_lease CHECK ((((outcome IS NULL) = (lease_until IS NOT NULL)) AND ((outcome IS NULL) = (ended_at IS NULL)))),
  constraint job_run_outcome_known CHECK ((outcome = ANY (ARRAY['done'::text, 'alarm'::text, 'failed'::text, 'lost'::text, 'missed'::text]))),
  constraint job_run_started_unless_missed CHECK ((((NOT (outcome IS DISTINCT FROM 'missed'::text)) = (num_nulls(started_at, node) = 2)) AND (num_nulls(started_at, node) = ANY (ARRAY[0, 2]))))
);

create table kept_form (
  person_id uuid not null,
  path text not null,
  fields bytea not null,
  kept_at timestamp with time zone not null,
  constraint kept_form_pkey PRIMARY KEY (person_id, path),
  constraint kept_form_size CHECK (((length(fields) <= 262144) AND (length(path) <= 2000)))
);

create table link_key (
  link_key_id integer not null generated always as identity,
  secret bytea not null,
  created_at timestamp with time zone not null default now(),
  constraint link_key_length CHECK ((length(secret) = 32)),
  constraint link_key_pkey PRIMARY KEY (link_key_id)
);

create table mail_circuit (
  circuit_id integer not null default 1,
  state text not null default 'closed'::text,
  since timestamp with time zone,
  phase text,
  code integer,
  error text,
  failures integer not null default 0,
  next_try_at timestamp with time zone,
  probe_id bigint,
  probe_lease_no integer,
  suspect_id bigint,
  opened integer not null default 0,
  constraint mail_circuit_one_row CHECK ((circuit_id = 1)),
  constraint mail_circuit_open_has_failures CHECK (((state = 'open'::text) = (failures > 0))),
  constraint mail_circuit_open_has_reason CHECK ((((state = 'open'::text) = (phase IS NOT NULL)) AND ((state = 'open'::text) = (next_try_at IS NOT NULL)))),
  constraint mail_circuit_opened_once CHECK (((opened > 0) = (since IS NOT NULL))),
  constraint mail_circuit_pkey PRIMARY KEY (circuit_id),
  constraint mail_circuit_probe_whole CHECK (((probe_id IS NULL) = (probe_lease_no IS NULL))),
  constraint mail_circuit_state_known CHECK ((state = ANY (ARRAY['closed'::text, 'open'::text])))
);

create table match_pin (
  pin_id uuid not null,
  person_id uuid not null,
  slot_id uuid not null,
  kind text not null,
  reason text not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  constraint match_pin_kind_known CHECK ((kind = ANY (ARRAY['must'::text, 'never'::text]))),
  constraint match_pin_once UNIQUE (person_id, slot_id),
  constraint match_pin_pkey PRIMARY KEY (pin_id),
  constraint match_pin_reason_given CHECK (((reason <> ''::text) AND (length(reason) <= 500)))
);

create table match_plan (
  run_id uuid not null,
  preset text not null,
  plan bytea not null,
  people integer not null,
  with_one integer not null,
  with_two integer not null,
  with_three integer not null,
  first_wishes integer not null,
  top_three integer not null,
  mean_rank double precision,
  weighted bigint not null,
  bound bigint not null,
  constraint match_plan_counts_in_order CHECK (((people >= with_one) AND (with_one >= with_two) AND (with_two >= with_three) AND (with_three >= 0))),
  constraint match_plan_once PRIMARY KEY (run_id, preset),
  constraint match_plan_preset_known CHECK ((preset = ANY (ARRAY['equal'::text, 'coverage'::text, 'first'::text]))),
  constraint match_plan_within_bound CHECK ((weighted <= bound))
);

create table match_run (
  run_id uuid not null,
  edition_id uuid not null,
  number integer not null,
  preset text not null,
  state text not null default 'queued'::text,
  started_by uuid not null,
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  seed bigint not null,
  node text,
  attempt integer not null default 0,
  lease_until timestamp with time zone,
  cancel_asked boolean not null default false,
  step text not null default 'waiting'::text,
  progress integer not null default 0,
  snapshot_at timestamp with time zone,
  problem_hash text,
  problem bytea,
  people uuid[],
  slots uuid[],
  left_out jsonb not null default '[]'::jsonb,
  engine text,
  error text,
  constraint match_run_done_has_snapshot CHECK (((state <> 'done'::text) OR ((problem IS NOT NULL) AND (engine IS NOT NULL)))),
  constraint match_run_ended_has_instant CHECK (((state = ANY (ARRAY['done'::text, 'cancelled'::text, 'failed'::text])) = (ended_at IS NOT NULL))),
  constraint match_run_failed_says_why CHECK (((state = 'failed'::text) = (error IS NOT NULL))),
  constraint match_run_frozen_whole CHECK ((num_nulls(snapshot_at, problem_hash, problem, people, slots) = ANY (ARRAY[0, 5]))),
  constraint match_run_number_once UNIQUE (edition_id, number),
  constraint match_run_number_range CHECK ((number >= 1)),
  constraint match_run_pkey PRIMARY KEY (run_id),
  constraint match_run_preset_known CHECK ((preset = ANY (ARRAY['equal'::text, 'coverage'::text, 'first'::text]))),
  constraint match_run_progress_range CHECK (((progress >= 0) AND (progress <= 1000))),
  constraint match_run_running_has_lease CHECK (((state = 'running'::text) = (lease_until IS NOT NULL))),
  constraint match_run_state_known CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'cancelled'::text, 'failed'::text])))
);

create table match_seed (
  edition_id uuid not null,
  secret bytea not null,
  fingerprint bytea not null generated always as (sha256(secret)) stored,
  constraint match_seed_length CHECK ((length(secret) = 32)),
  constraint match_seed_pkey PRIMARY KEY (edition_id)
);

create table migration (
  name text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (name)
);

create table operator (
  person_id uuid not null,
  constraint operator_pkey PRIMARY KEY (person_id)
);

create table organisation (
  organisation_id uuid not null,
  name text not null,
  sector text not null,
  street text not null,
  postcode text not null,
  zone_code text not null,
  phone text,
  website text,
  created_at timestamp with time zone not null,
  constraint organisation_name_given CHECK ((name <> ''::text)),
  constraint organisation_pkey PRIMARY KEY (organisation_id),
  constraint organisation_sector_known CHECK ((sector = ANY (ARRAY['general-practice'::text, 'hospital'::text, 'mental-health'::text, 'addiction-care'::text, 'home-care'::text, 'pharmacy'::text, 'youth-family'::text, 'elderly-care'::text, 'disability'::text, 'social-services'::text, 'housing'::text, 'migration'::text, 'legal-aid'::text, 'employment'::text, 'culture'::text, 'police'::text, 'schools'::text, 'informal-care'::text]))),
  constraint organisation_street_given CHECK ((street <> ''::text))
);

create table organisation_area (
  organisation_id uuid not null,
  postcode text not null,
  constraint organisation_area_pkey PRIMARY KEY (organisation_id, postcode)
);

create table organisation_contact (
  organisation_id uuid not null,
  person_id uuid not null,
  role text,
  phone text,
  constraint organisation_contact_phone_given CHECK ((phone <> ''::text)),
  constraint organisation_contact_pkey PRIMARY KEY (organisation_id, person_id),
  constraint organisation_contact_role_given CHECK ((role <> ''::text))
);

create table organisation_language (
  organisation_id uuid not null,
  language text not null,
  constraint organisation_language_known CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text, 'vgt'::text, 'lsfb'::text, 'ar'::text, 'tr'::text, 'es'::text, 'pt'::text, 'pl'::text, 'ro'::text]))),
  constraint organisation_language_pkey PRIMARY KEY (organisation_id, language)
);

create table organiser (
  person_id uuid not null,
  zone_code text,
  constraint organiser_once UNIQUE NULLS NOT DISTINCT (person_id, zone_code)
);

create table organiser_invitation (
  invitation_id uuid not null,
  email text not null,
  language text not null,
  zones text[],
  invited_by uuid,
  renews_factor boolean not null,
  secret text,
  link_version integer not null default 1,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  outcome text,
  ended_at timestamp with time zone,
  constraint organiser_invitation_ended_whole CHECK (((outcome IS NULL) = (ended_at IS NULL))),
  constraint organiser_invitation_ended_without_secret CHECK (((outcome IS NULL) OR (secret IS NULL))),
  constraint organiser_invitation_language_known CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text]))),
  constraint organiser_invitation_outcome_known CHECK ((outcome = ANY (ARRAY['accepted'::text, 'withdrawn'::text, 'superseded'::text]))),
  constraint organiser_invitation_pkey PRIMARY KEY (invitation_id),
  constraint organiser_invitation_zones_known CHECK (((zones <@ ARRAY['N'::text, 'NE'::text, 'SE'::text, 'S'::text, 'CW'::text]) AND (cardinality(zones) > 0)))
);

create table other_event (
  other_event_id uuid not null,
  edition_id uuid not null,
  title text not null,
  place text,
  first_day date not null,
  last_day date not null,
  local_start time without time zone,
  local_end time without time zone,
  source_key text,
  created_at timestamp with time zone not null,
  constraint other_event_days_order CHECK ((first_day <= last_day)),
  constraint other_event_pkey PRIMARY KEY (other_event_id),
  constraint other_event_source_once UNIQUE (edition_id, source_key),
  constraint other_event_time_order CHECK (((first_day < last_day) OR (local_start <= local_end))),
  constraint other_event_times_whole CHECK (((local_start IS NULL) = (local_end IS NULL))),
  constraint other_event_title_given CHECK ((title <> ''::text))
);

create table outbox (
  outbox_id bigint not null generated always as identity,
  kind text not null,
  key text not null,
  aggregate_id uuid not null,
  aggregate_seq integer not null default 0,
  recipient_id uuid,
  recipient text not null,
  language text not null,
  ids jsonb not null,
  message_id text not null,
  state text not null default 'queued'::text,
  not_before timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  attempts integer not null default 0,
  lease_owner uuid,
  lease_until timestamp with time zone,
  lease_no integer not null default 0,
  dot_at timestamp with time zone,
  last_phase text,
  code integer,
  error text,
  subject text,
  text_body text,
  html_body text,
  calendar bytea,
  calendar_method text,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  is_urgent boolean not null default false,
  publication_id uuid,
  constraint outbox_calendar_method_known CHECK ((calendar_method = ANY (ARRAY['REQUEST'::text, 'CANCEL'::text, 'PUBLISH'::text]))),
  constraint outbox_calendar_whole CHECK (((calendar IS NULL) = (calendar_method IS NULL))),
  constraint outbox_language_known CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text]))),
  constraint outbox_message_id_once UNIQUE (message_id),
  constraint outbox_once UNIQUE (kind, key),
  constraint outbox_pkey PRIMARY KEY (outbox_id),
  constraint outbox_sending_has_lease CHECK (((state = 'sending'::text) = (lease_until IS NOT NULL))),
  constraint outbox_sent_has_instant CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL))),
  constraint outbox_state_known CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'unknown'::text, 'retry'::text, 'sent'::text, 'dead'::text, 'held'::text, 'superseded'::text, 'stopped'::text])))
);

create table outbox_attempt (
  outbox_id bigint not null,
  lease_no integer not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  outcome text,
  phase text,
  code integer,
  error text,
  bulk_domain text,
  constraint outbox_attempt_outcome_known CHECK ((outcome = ANY (ARRAY['sent'::text, 'retry'::text, 'transport'::text, 'dead'::text, 'superseded'::text, 'expired'::text, 'unknown'::text]))),
  constraint outbox_attempt_pkey PRIMARY KEY (outbox_id, lease_no)
);

create table outcome (
  publication_id uuid not null,
  person_id uuid not null,
  is_changed boolean not null,
  is_shown boolean not null default false,
  constraint outcome_pkey PRIMARY KEY (publication_id, person_id)
);

create table outcome_wish (
  publication_id uuid not null,
  person_id uuid not null,
  rank integer not null,
  slot_id uuid not null,
  is_proposed boolean not null default false,
  result text not null,
  with_slot_id uuid,
  travel_minutes integer,
  asked integer,
  cost text,
  constraint outcome_wish_cost_known CHECK ((cost = ANY (ARRAY['only-visit'::text, 'later-visit'::text, 'better-wish'::text, 'own-visit'::text, 'equal'::text, 'none'::text]))),
  constraint outcome_wish_once UNIQUE (publication_id, person_id, slot_id),
  constraint outcome_wish_pkey PRIMARY KEY (publication_id, person_id, rank),
  constraint outcome_wish_result_known CHECK ((result = ANY (ARRAY['placed'::text, 'language'::text, 'not_admitted'::text, 'unavailable'::text, 'conflict'::text, 'day_limit'::text, 'enough_visits'::text, 'minimum_not_reached'::text, 'full'::text, 'host_cancelled'::text])))
);

create table pair (
  pair_id uuid not null,
  edition_id uuid not null,
  kind text not null,
  is_trio boolean not null default false,
  run_id uuid,
  state text not null default 'proposed'::text,
  is_live boolean not null generated always as ((state <> 'ended'::text)) stored,
  reasons jsonb not null,
  proposed_at timestamp with time zone not null,
  answer_until date not null,
  nudged_at timestamp with time zone,
  accepted_at timestamp with time zone,
  ended_at timestamp with time zone,
  end_reason text,
  constraint pair_accepted_has_instant CHECK (((state <> 'accepted'::text) OR (accepted_at IS NOT NULL))),
  constraint pair_end_reason_known CHECK ((end_reason = ANY (ARRAY['declined'::text, 'lapsed'::text, 'left'::text, 'swap'::text, 'erased'::text, 'organiser'::text, 'trio'::text]))),
  constraint pair_ended_whole CHECK ((((state = 'ended'::text) = (ended_at IS NOT NULL)) AND ((ended_at IS NULL) = (end_reason IS NULL)))),
  constraint pair_kind_known CHECK ((kind = ANY (ARRAY['buddy'::text, 'mentor'::text]))),
  constraint pair_live_once UNIQUE (pair_id, is_live),
  constraint pair_pkey PRIMARY KEY (pair_id),
  constraint pair_state_known CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'ended'::text]))),
  constraint pair_trio_of_buddies CHECK (((NOT is_trio) OR (kind = 'buddy'::text)))
);

create table pair_member (
  pair_id uuid not null,
  opt_in_id uuid not null,
  role text not null,
  is_trio boolean not null,
  is_live boolean not null default true,
  answer text,
  answered_at timestamp with time zone,
  went text,
  went_note text,
  again boolean,
  told_at timestamp with time zone,
  constraint pair_member_answer_known CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint pair_member_answer_whole CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint pair_member_pkey PRIMARY KEY (pair_id, opt_in_id),
  constraint pair_member_role_known CHECK ((role = ANY (ARRAY['buddy'::text, 'newcomer'::text, 'mentor'::text]))),
  constraint pair_member_went_known CHECK ((went = ANY (ARRAY['well'::text, 'fairly'::text, 'badly'::text]))),
  constraint pair_member_went_note_given CHECK (((went_note <> ''::text) AND (length(went_note) <= 1000)))
);

create table pair_sheet (
  pair_id uuid not null,
  shown text,
  audience text,
  questions text,
  criteria text,
  notes text,
  version integer not null default 1,
  updated_by uuid not null,
  updated_at timestamp with time zone not null,
  constraint pair_sheet_lengths CHECK ((length(concat(shown, audience, questions, criteria, notes)) <= 20000)),
  constraint pair_sheet_pkey PRIMARY KEY (pair_id)
);

create table pairing_experience (
  edition_id uuid not null,
  organisation_id uuid not null,
  is_experienced boolean not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  constraint pairing_experience_pkey PRIMARY KEY (edition_id, organisation_id)
);

create table pairing_opt_in (
  pairing_opt_in_id uuid not null,
  edition_id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  created_at timestamp with time zone not null,
  languages text[] not null default '{}'::text[],
  capacity integer not null default 1,
  load integer not null default 0,
  sector_wish text not null default 'any'::text,
  is_open_to_others boolean not null default false,
  topics text,
  times text[] not null default '{}'::text[],
  updated_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint pairing_opt_in_capacity_range CHECK (((capacity >= 1) AND (capacity <=
CASE role
    WHEN 'mentor'::text THEN 3
    WHEN 'newcomer'::text THEN 2
    ELSE 1
END))),
  constraint pairing_opt_in_load_within_capacity CHECK (((load >= 0) AND (load <= capacity))),
  constraint pairing_opt_in_once UNIQUE (edition_id, person_id, role),
  constraint pairing_opt_in_open_buddies_only CHECK (((role = 'buddy'::text) OR (NOT is_open_to_others))),
  constraint pairing_opt_in_pkey PRIMARY KEY (pairing_opt_in_id),
  constraint pairing_opt_in_role_known CHECK ((role = ANY (ARRAY['buddy'::text, 'newcomer'::text, 'mentor'::text]))),
  constraint pairing_opt_in_sector_wish_known CHECK ((sector_wish = ANY (ARRAY['any'::text, 'same'::text, 'other'::text]))),
  constraint pairing_opt_in_times_known CHECK ((times <@ ARRAY['morning'::text, 'afternoon'::text, 'evening'::text])),
  constraint pairing_opt_in_topics_given CHECK (((topics <> ''::text) AND (length(topics) <= 500)))
);

create table pairing_rule (
  rule_id uuid not null,
  edition_id uuid not null,
  kind text not null,
  one_id uuid not null,
  other_id uuid not null,
  rule text not null,
  reason text not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null,
  constraint pairing_rule_kind_known CHECK ((kind = ANY (ARRAY['buddy'::text, 'mentor'::text]))),
  constraint pairing_rule_known CHECK ((rule = ANY (ARRAY['together'::text, 'apart'::text]))),
  constraint pairing_rule_of_two CHECK (((one_id <> other_id) AND ((kind = 'mentor'::text) OR (one_id < other_id)))),
  constraint pairing_rule_once UNIQUE (one_id, other_id),
  constraint pairing_rule_pkey PRIMARY KEY (rule_id),
  constraint pairing_rule_reason_given CHECK (((reason <> ''::text) AND (length(reason) <= 500)))
);

create table pairing_run (
  run_id uuid not null,
  edition_id uuid not null,
  number integer not null,
  seed bigint not null,
  engine text not null,
  problem_hash text not null,
  problem bytea not null,
  plan jsonb not null,
  buddy_weight bigint not null,
  buddy_bound bigint not null,
  mentor_weight bigint not null,
  mentor_bound bigint not null,
  started_by uuid not null,
  created_at timestamp with time zone not null,
  published_by uuid,
  published_at timestamp with time zone,
  answer_until date,
  mails integer,
  constraint pairing_run_number_once UNIQUE (edition_id, number),
  constraint pairing_run_number_range CHECK ((number >= 1)),
  constraint pairing_run_pkey PRIMARY KEY (run_id),
  constraint pairing_run_proven CHECK (((buddy_weight <= buddy_bound) AND (mentor_weight <= mentor_bound))),
  constraint pairing_run_published_whole CHECK ((num_nulls(published_by, published_at, answer_until, mails) = ANY (ARRAY[0, 4])))
);

create table participant (
  participant_id uuid not null,
  booking_id uuid not null,
  slot_id uuid not null,
  person_id uuid not null,
  name text not null,
  language text not null,
  period tstzrange not null,
  status text not null,
  calendar_uid text not null,
  sequence integer not null default 0,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  thread_id uuid,
  link_version integer not null default 1,
  cancelled_by_host boolean not null default false,
  answer text,
  answered_at timestamp with time zone,
  constraint participant_answer_has_instant CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint participant_answer_known CHECK ((answer = ANY (ARRAY['accepted'::text, 'tentative'::text]))),
  constraint participant_by_host_when_cancelled CHECK (((NOT cancelled_by_host) OR (status = 'cancelled'::text))),
  constraint participant_language_known CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text]))),
  constraint participant_name_given CHECK ((name <> ''::text)),
  constraint participant_no_overlap EXCLUDE USING gist (person_id WITH =, period WITH &&) WHERE ((status = 'confirmed'::text)) DEFERRABLE,
  constraint participant_pkey PRIMARY KEY (participant_id),
  constraint participant_sequence_range CHECK ((sequence >= 0)),
  constraint participant_status_known CHECK ((status = ANY (ARRAY['confirmed'::text, 'cancelled'::text, 'moved'::text, 'handed-over'::text]))),
  constraint participant_uid_once UNIQUE (calendar_uid)
);

create table participant_attendance (
  participant_id uuid not null,
  mark text not null,
  constraint participant_attendance_mark_known CHECK ((mark = ANY (ARRAY['present'::text, 'excused'::text, 'absent'::text]))),
  constraint participant_attendance_pkey PRIMARY KEY (participant_id)
);

create table person (
  person_id uuid not null,
  email text,
  name text,
  organisation text,
  languages text[] not null default '{}'::text[],
  language text not null,
  created_at timestamp with time zone not null,
  reminders_stopped_at timestamp with time zone,
  mail_returns integer not null default 0,
  mail_returned_at timestamp with time zone,
  mail_status text,
  mail_fails boolean not null default false,
  constraint person_email_form CHECK (((email ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$'::text) AND (email = lower(email)) AND (length(email) <= 254))),
  constraint person_email_once UNIQUE (email),
  constraint person_language_known CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text]))),
  constraint person_mail_fails_when_returned CHECK (((NOT mail_fails) OR (mail_returns > 0))),
  constraint person_mail_returned_whole CHECK ((((mail_returns = 0) = (mail_returned_at IS NULL)) AND ((mail_returned_at IS NULL) = (mail_status IS NULL)))),
  constraint person_mail_returns_range CHECK ((mail_returns >= 0)),
  constraint person_name_given CHECK ((name <> ''::text)),
  constraint person_pkey PRIMARY KEY (person_id)
);

create table place (
  postcode text not null,
  name_nl text not null,
  name_fr text not null,
  default_zone text not null,
  tile_column integer not null,
  tile_row integer not null,
  constraint place_name_fr_given CHECK ((name_fr <> ''::text)),
  constraint place_name_nl_given CHECK ((name_nl <> ''::text)),
  constraint place_pkey PRIMARY KEY (postcode),
  constraint place_postcode_form CHECK ((postcode ~ '^1[0-9]{3}$'::text)),
  constraint place_tile_column_range CHECK (((tile_column >= 0) AND (tile_column <= 4))),
  constraint place_tile_once UNIQUE (tile_column, tile_row),
  constraint place_tile_row_range CHECK (((tile_row >= 0) AND (tile_row <= 5)))
);

create table place_affinity (
  group_no integer not null,
  postcode text not null,
  constraint place_affinity_pkey PRIMARY KEY (group_no, postcode)
);

create table place_zone (
  postcode text not null,
  zone_code text not null,
  constraint place_zone_pkey PRIMARY KEY (postcode, zone_code)
);

create table publication (
  publication_id uuid not null,
  edition_id uuid not null,
  number integer not null,
  run_id uuid not null,
  preset text not null,
  restores integer,
  published_by uuid not null,
  published_at timestamp with time zone not null,
  release_at timestamp with time zone not null,
  mails integer not null,
  stopped_by uuid,
  stopped_at timestamp with time zone,
  constraint publication_mails_range CHECK ((mails >= 0)),
  constraint publication_number_once UNIQUE (edition_id, number),
  constraint publication_pkey PRIMARY KEY (publication_id),
  constraint publication_release_after CHECK ((release_at >= published_at)),
  constraint publication_restores_earlier CHECK (((restores >= 1) AND (restores <= (number - 1)))),
  constraint publication_stopped_whole CHECK (((stopped_by IS NULL) = (stopped_at IS NULL)))
);

create table recovery_code (
  person_id uuid not null,
  code_hash bytea not null,
  used_at timestamp with time zone,
  constraint recovery_code_pkey PRIMARY KEY (person_id, code_hash)
);

create table reminder (
  reminder_id uuid not null,
  kind text not null,
  person_id uuid not null,
  slot_id uuid not null,
  participant_id uuid,
  starts_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  state text not null default 'planned'::text,
  reason text,
  mail_key text,
  planned_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  constraint reminder_decided_has_instant CHECK (((state = 'planned'::text) = (decided_at IS NULL))),
  constraint reminder_kind_known CHECK ((kind = ANY (ARRAY['visit.reminder'::text, 'host.list'::text]))),
  constraint reminder_mailed_has_key CHECK (((state <> 'mailed'::text) OR (mail_key IS NOT NULL))),
  constraint reminder_of_participant_or_host CHECK (((kind = 'visit.reminder'::text) = (participant_id IS NOT NULL))),
  constraint reminder_once UNIQUE NULLS NOT DISTINCT (participant_id, kind, slot_id, person_id, starts_at),
  constraint reminder_pkey PRIMARY KEY (reminder_id),
  constraint reminder_reason_known CHECK ((reason = ANY (ARRAY['just-told'::text, 'late'::text, 'cancelled'::text, 'moved'::text, 'handed-over'::text, 'no-contact'::text, 'nobody'::text, 'no-address'::text, 'stopped'::text, 'reminded'::text, 'past'::text, 'returned'::text]))),
  constraint reminder_skipped_has_reason CHECK (((state = 'skipped'::text) = (reason IS NOT NULL))),
  constraint reminder_state_known CHECK ((state = ANY (ARRAY['planned'::text, 'mailed'::text, 'skipped'::text])))
);

create table reply (
  reply_id uuid not null,
  mail_hash bytea not null,
  received_at timestamp with time zone not null,
  outcome text not null,
  reason text not null,
  participant_id uuid,
  person_id uuid,
  sender text,
  subject text,
  body text,
  handled_at timestamp with time zone,
  handled_by uuid,
  constraint reply_body_range CHECK ((length(body) <= 8000)),
  constraint reply_by_when_handled CHECK (((handled_by IS NULL) OR (handled_at IS NOT NULL))),
  constraint reply_handled_of_quarantined CHECK (((handled_at IS NULL) OR (outcome = 'quarantined'::text))),
  constraint reply_once UNIQUE (mail_hash),
  constraint reply_outcome_known CHECK ((outcome = ANY (ARRAY['applied'::text, 'ignored'::text, 'quarantined'::text]))),
  constraint reply_pkey PRIMARY KEY (reply_id),
  constraint reply_reason_known CHECK ((reason = ANY (ARRAY['accepted'::text, 'tentative'::text, 'declined'::text, 'outdated'::text, 'older'::text, 'over'::text, 'begun'::text, 'counter'::text, 'text'::text, 'auto-reply'::text, 'no-address'::text, 'forged'::text, 'other-entry'::text, 'other-answer'::text, 'too-big'::text, 'spoilt'::text, 'returned-for-good'::text, 'returned-for-now'::text, 'report'::text]))),
  constraint reply_sender_range CHECK ((length(sender) <= 254)),
  constraint reply_subject_range CHECK ((length(subject) <= 200)),
  constraint reply_text_of_quarantined CHECK (((outcome = 'quarantined'::text) OR ((sender IS NULL) AND (subject IS NULL) AND (body IS NULL))))
);

create table second_factor (
  person_id uuid not null,
  secret text not null,
  enrolled_at timestamp with time zone not null,
  last_step bigint not null,
  tries_left integer not null default 5,
  tries_again_at timestamp with time zone,
  recovery_made_at timestamp with time zone,
  constraint second_factor_pkey PRIMARY KEY (person_id),
  constraint second_factor_tries_range CHECK (((tries_left >= 0) AND (tries_left <= 5))),
  constraint second_factor_wait_whole CHECK (((tries_left = 0) = (tries_again_at IS NOT NULL)))
);

create table session (
  session_hash bytea not null,
  person_id uuid not null,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  second_factor_at timestamp with time zone,
  constraint session_pkey PRIMARY KEY (session_hash)
);

create table sign_in (
  sign_in_id uuid not null,
  email text not null,
  language text not null,
  browser_hash bytea not null,
  return_path text,
  asked_at timestamp with time zone not null,
  code_hash bytea,
  link_hash bytea,
  expires_at timestamp with time zone,
  tries_left integer not null default 5,
  ended_at timestamp with time zone,
  constraint sign_in_language_known CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text]))),
  constraint sign_in_pkey PRIMARY KEY (sign_in_id),
  constraint sign_in_tries_range CHECK (((tries_left >= 0) AND (tries_left <= 5))),
  constraint sign_in_written_whole CHECK ((num_nulls(code_hash, link_hash, expires_at) = ANY (ARRAY[0, 3])))
);

create table slot (
  slot_id uuid not null,
  edition_id uuid not null,
  host_id uuid not null,
  local_date date not null,
  local_start time without time zone not null,
  local_end time without time zone not null,
  starts_at timestamp with time zone not null generated always as (((local_date + local_start) AT TIME ZONE 'Europe/Brussels'::text)) stored,
  ends_at timestamp with time zone not null generated always as (((local_date + local_end) AT TIME ZONE 'Europe/Brussels'::text)) stored,
  period tstzrange not null generated always as (tstzrange(((local_date + local_start) AT TIME ZONE 'Europe/Brussels'::text), ((local_date + GREATEST(local_start, local_end)) AT TIME ZONE 'Europe/Brussels'::text), '[)'::text)) stored,
  capacity integer not null,
  taken integer not null default 0,
  minimum integer not null default 1,
  format text not null default 'tour-and-talk'::text,
  street text not null,
  postcode text not null,
  meeting_point text,
  visibility text not null default 'public'::text,
  status text not null default 'draft'::text,
  host_sequence integer not null default 0,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  admits text[] not null default '{professional}'::text[],
  place_kind text not null default 'house'::text,
  batch_id uuid,
  external_id text,
  constraint slot_admits_known CHECK (((admits <@ ARRAY['professional'::text, 'independent'::text, 'carer'::text, 'citizen'::text]) AND (cardinality(admits) > 0))),
  constraint slot_capacity_range CHECK (((capacity >= 1) AND (capacity <= 500))),
  constraint slot_external_id_given CHECK ((external_id <> ''::text)),
  constraint slot_external_id_once UNIQUE (edition_id, external_id),
  constraint slot_format_given CHECK (((format <> ''::text) AND (length(format) <= 60))),
  constraint slot_meeting_point_said CHECK (((place_kind <> 'meeting-point'::text) OR (meeting_point <> ''::text))),
  constraint slot_minimum_range CHECK (((minimum >= 1) AND (minimum <= capacity))),
  constraint slot_not_at_clock_change CHECK (((NOT ((local_start >= '02:00:00'::time without time zone) AND (local_start < '03:00:00'::time without time zone))) AND (NOT ((local_end >= '02:00:00'::time without time zone) AND (local_end < '03:00:00'::time without time zone))))),
  constraint slot_period_of_id UNIQUE (slot_id, period),
  constraint slot_pkey PRIMARY KEY (slot_id),
  constraint slot_place_kind_known CHECK ((place_kind = ANY (ARRAY['house'::text, 'meeting-point'::text, 'mobile'::text]))),
  constraint slot_status_known CHECK ((status = ANY (ARRAY['draft'::text, 'published'::text, 'cancelled'::text]))),
  constraint slot_street_given CHECK ((street <> ''::text)),
  constraint slot_taken_within_capacity CHECK (((taken >= 0) AND (taken <= capacity))),
  constraint slot_time_order CHECK ((local_start < local_end)),
  constraint slot_visibility_known CHECK ((visibility = ANY (ARRAY['public'::text, 'professionals'::text, 'matching'::text])))
);

create table slot_attendance (
  slot_id uuid not null,
  host_absent boolean not null,
  version integer not null default 1,
  changed_at timestamp with time zone not null,
  constraint slot_attendance_pkey PRIMARY KEY (slot_id),
  constraint slot_attendance_version_range CHECK ((version >= 1))
);

create table slot_draft (
  draft_id uuid not null,
  host_id uuid not null,
  answers jsonb not null,
  version integer not null,
  touched_at timestamp with time zone not null,
  touched_by uuid,
  constraint slot_draft_once UNIQUE (host_id),
  constraint slot_draft_pkey PRIMARY KEY (draft_id)
);

create table slot_import (
  import_id uuid not null,
  edition_id uuid not null,
  file bytea not null,
  status text not null default 'tried'::text,
  new_count integer not null,
  changed_count integer not null,
  made_by uuid,
  created_at timestamp with time zone not null,
  committed_at timestamp with time zone,
  undone_at timestamp with time zone,
  constraint slot_import_file_size CHECK ((length(file) <= 2097152)),
  constraint slot_import_instants CHECK ((((status <> 'tried'::text) = (committed_at IS NOT NULL)) AND ((status = 'undone'::text) = (undone_at IS NOT NULL)))),
  constraint slot_import_pkey PRIMARY KEY (import_id),
  constraint slot_import_status_known CHECK ((status = ANY (ARRAY['tried'::text, 'done'::text, 'undone'::text])))
);

create table slot_import_row (
  import_id uuid not null,
  slot_id uuid not null,
  before jsonb,
  version integer not null,
  constraint slot_import_row_pkey PRIMARY KEY (import_id, slot_id)
);

create table slot_language (
  slot_id uuid not null,
  language text not null,
  constraint slot_language_known CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text, 'vgt'::text, 'lsfb'::text, 'ar'::text, 'tr'::text, 'es'::text, 'pt'::text, 'pl'::text, 'ro'::text]))),
  constraint slot_language_pkey PRIMARY KEY (slot_id, language)
);

create table slot_support (
  slot_id uuid not null,
  support text not null,
  constraint slot_support_known CHECK ((support = ANY (ARRAY['slow-and-clear'::text, 'material-nl-fr'::text, 'questions-nl'::text, 'questions-fr'::text, 'bilingual-guide'::text, 'step-free'::text]))),
  constraint slot_support_pkey PRIMARY KEY (slot_id, support)
);

create table slot_text (
  slot_id uuid not null,
  language text not null,
  title text not null,
  presentation text not null default ''::text,
  questions text not null default ''::text,
  constraint slot_text_language_known CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text]))),
  constraint slot_text_pkey PRIMARY KEY (slot_id, language),
  constraint slot_text_title_given CHECK ((title <> ''::text))
);

create table slot_version (
  slot_id uuid not null,
  version integer not null,
  replaced_at timestamp with time zone not null,
  local_date date not null,
  local_start time without time zone not null,
  local_end time without time zone not null,
  place_kind text not null,
  street text not null,
  postcode text not null,
  meeting_point text,
  languages text[] not null,
  constraint slot_version_pkey PRIMARY KEY (slot_id, version)
);

create table unnamed_attendance (
  booking_id uuid not null,
  present integer not null,
  constraint unnamed_attendance_pkey PRIMARY KEY (booking_id),
  constraint unnamed_attendance_range CHECK (((present >= 0) AND (present <= 10)))
);

create table visitor_call (
  call_id uuid not null,
  participant_id uuid not null,
  version integer not null,
  due_at timestamp with time zone not null,
  called_at timestamp with time zone,
  called_by uuid,
  constraint visitor_call_by_when_made CHECK (((called_by IS NULL) OR (called_at IS NOT NULL))),
  constraint visitor_call_pkey PRIMARY KEY (call_id),
  constraint visitor_call_version_range CHECK ((version >= 1))
);

create table waiting_entry (
  entry_id uuid not null,
  slot_id uuid not null,
  person_id uuid not null,
  party_size integer not null,
  name text not null,
  organisation text,
  languages text[] not null,
  language text not null,
  priority integer not null,
  reason text not null,
  joined_at timestamp with time zone not null,
  queued_at timestamp with time zone not null,
  expired_offers integer not null default 0,
  status text not null default 'waiting'::text,
  ended_at timestamp with time zone,
  link_version integer not null default 1,
  constraint waiting_entry_ended_has_instant CHECK (((status = ANY (ARRAY['waiting'::text, 'offered'::text])) = (ended_at IS NULL))),
  constraint waiting_entry_expired_range CHECK (((expired_offers >= 0) AND (expired_offers <= 2))),
  constraint waiting_entry_id_in_slot UNIQUE (entry_id, slot_id),
  constraint waiting_entry_language_known CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text]))),
  constraint waiting_entry_languages_given CHECK ((cardinality(languages) > 0)),
  constraint waiting_entry_name_given CHECK ((name <> ''::text)),
  constraint waiting_entry_party_range CHECK (((party_size >= 1) AND (party_size <= 10))),
  constraint waiting_entry_pkey PRIMARY KEY (entry_id),
  constraint waiting_entry_priority_has_reason CHECK ((((priority = 1) AND (reason = 'unplaced'::text)) OR ((priority = 2) AND (reason = 'first-come'::text)))),
  constraint waiting_entry_queued_after_joining CHECK ((queued_at >= joined_at)),
  constraint waiting_entry_status_known CHECK ((status = ANY (ARRAY['waiting'::text, 'offered'::text, 'placed'::text, 'declined'::text, 'left'::text, 'expired'::text, 'closed'::text])))
);

create table waiting_offer (
  offer_id uuid not null,
  entry_id uuid not null,
  slot_id uuid not null,
  booking_id uuid not null,
  status text not null default 'open'::text,
  is_shared boolean not null,
  offered_at timestamp with time zone not null,
  answer_by timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint waiting_offer_ended_has_instant CHECK (((status = 'open'::text) = (ended_at IS NULL))),
  constraint waiting_offer_pkey PRIMARY KEY (offer_id),
  constraint waiting_offer_status_known CHECK ((status = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text, 'expired'::text, 'taken'::text, 'closed'::text]))),
  constraint waiting_offer_time_order CHECK ((offered_at < answer_by))
);

create table wish (
  wish_list_id uuid not null,
  slot_id uuid not null,
  rank integer not null,
  constraint wish_pkey PRIMARY KEY (wish_list_id, slot_id),
  constraint wish_rank_once UNIQUE (wish_list_id, rank) DEFERRABLE,
  constraint wish_rank_range CHECK (((rank >= 1) AND (rank <= 64)))
);

create table wish_list (
  wish_list_id uuid not null,
  edition_id uuid not null,
  person_id uuid not null,
  wanted_visits integer not null,
  created_at timestamp with time zone not null,
  languages text[] not null default '{}'::text[],
  visits_a_day integer not null default 2,
  party_size integer not null default 1,
  kind text,
  open_to_others boolean not null default true,
  version integer not null default 1,
  submitted_at timestamp with time zone,
  sent_version integer,
  constraint wish_list_languages_given CHECK (((submitted_at IS NULL) OR (cardinality(languages) > 0))),
  constraint wish_list_once UNIQUE (edition_id, person_id),
  constraint wish_list_party_range CHECK (((party_size >= 1) AND (party_size <= 10))),
  constraint wish_list_pkey PRIMARY KEY (wish_list_id),
  constraint wish_list_sent_before CHECK ((sent_version <= version)),
  constraint wish_list_visits_a_day_range CHECK (((visits_a_day >= 1) AND (visits_a_day <= 3))),
  constraint wish_list_wanted_range CHECK (((wanted_visits >= 1) AND (wanted_visits <= 3)))
);

create table wish_unavailable (
  wish_list_id uuid not null,
  day date not null,
  starts time without time zone not null,
  ends time without time zone not null,
  constraint wish_unavailable_forward CHECK ((starts < ends)),
  constraint wish_unavailable_pkey PRIMARY KEY (wish_list_id, day, starts)
);

create table zone (
  zone_code text not null,
  name_nl text not null,
  name_fr text not null,
  name_en text not null,
  constraint zone_code_known CHECK ((zone_code = ANY (ARRAY['N'::text, 'NE'::text, 'SE'::text, 'S'::text, 'CW'::text]))),
  constraint zone_name_en_given CHECK ((name_en <> ''::text)),
  constraint zone_name_fr_given CHECK ((name_fr <> ''::text)),
  constraint zone_name_nl_given CHECK ((name_nl <> ''::text)),
  constraint zone_pkey PRIMARY KEY (zone_code)
);

create table zone_alias (
  alias text not null,
  zone_code text not null,
  constraint zone_alias_lower CHECK ((alias = lower(alias))),
  constraint zone_alias_pkey PRIMARY KEY (alias)
);

create table zone_feed (
  edition_id uuid not null,
  zone_code text not null,
  language text not null,
  content_hash bytea not null,
  changed_at timestamp with time zone not null,
  constraint zone_feed_language_known CHECK ((language = ANY (ARRAY['nl'::text, 'fr'::text, 'en'::text]))),
  constraint zone_feed_pkey PRIMARY KEY (edition_id, zone_code, language)
);

alter table audit add constraint audit_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES person(person_id) ON DELETE SET NULL;

alter table booking add constraint booking_booked_by_fkey FOREIGN KEY (booked_by) REFERENCES person(person_id);

alter table booking add constraint booking_followed_by FOREIGN KEY (followed_by) REFERENCES booking(booking_id) DEFERRABLE INITIALLY DEFERRED;

alter table booking add constraint booking_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id);

alter table booking add constraint booking_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES publication(publication_id);

alter table booking add constraint booking_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES slot(slot_id);

alter table contact_invitation add constraint contact_invitation_host_id_fkey FOREIGN KEY (host_id) REFERENCES host(host_id) ON DELETE CASCADE;

alter table contact_invitation add constraint contact_invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES person(person_id) ON DELETE SET NULL;

alter table contact_invitation add constraint contact_invitation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE;

alter table edition_phase add constraint edition_phase_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(edition_id) ON DELETE CASCADE;

alter table edition_zone add constraint edition_zone_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(edition_id) ON DELETE CASCADE;

alter table edition_zone add constraint edition_zone_zone_code_fkey FOREIGN KEY (zone_code) REFERENCES zone(zone_code);

alter table feed add constraint feed_host_id_fkey FOREIGN KEY (host_id) REFERENCES host(host_id) ON DELETE CASCADE;

alter table feed add constraint feed_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE;

alter table head_start add constraint head_start_host_id_fkey FOREIGN KEY (host_id) REFERENCES host(host_id) ON DELETE CASCADE;

alter table host add constraint host_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(person_id) ON DELETE SET NULL;

alter table host add constraint host_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(edition_id) ON DELETE CASCADE;

alter table host add constraint host_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE;

alter table job_run add constraint job_run_name_fkey FOREIGN KEY (name) REFERENCES job(name);

alter table kept_form add constraint kept_form_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE;

alter table match_pin add constraint match_pin_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE;

alter table match_pin add constraint match_pin_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES slot(slot_id) ON DELETE CASCADE;

alter table match_plan add constraint match_plan_run_id_fkey FOREIGN KEY (run_id) REFERENCES match_run(run_id) ON DELETE CASCADE;

alter table match_run add constraint match_run_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(edition_id) ON DELETE CASCADE;

alter table match_seed add constraint match_seed_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(edition_id) ON DELETE CASCADE;

alter table operator add constraint operator_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE;

alter table organisation add constraint organisation_postcode_fkey FOREIGN KEY (postcode) REFERENCES place(postcode);

alter table organisation add constraint organisation_zone_possible FOREIGN KEY (postcode, zone_code) REFERENCES place_zone(postcode, zone_code);

alter table organisation_area add constraint organisation_area_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE;

alter table organisation_area add constraint organisation_area_postcode_fkey FOREIGN KEY (postcode) REFERENCES place(postcode);

alter table organisation_contact add constraint organisation_contact_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE;

alter table organisation_contact add constraint organisation_contact_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE;

alter table organisation_language add constraint organisation_language_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE;

alter table organiser add constraint organiser_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE;

alter table organiser add constraint organiser_zone_code_fkey FOREIGN KEY (zone_code) REFERENCES zone(zone_code);

alter table organiser_invitation add constraint organiser_invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES person(person_id) ON DELETE SET NULL;

alter table other_event add constraint other_event_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(edition_id) ON DELETE CASCADE;

alter table outbox add constraint outbox_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES publication(publication_id) ON DELETE SET NULL;

alter table outbox add constraint outbox_recipient_id_fkey FOREIGN KEY (recipient_id) REFERENCES person(person_id) ON DELETE SET NULL;

alter table outbox_attempt add constraint outbox_attempt_outbox_id_fkey FOREIGN KEY (outbox_id) REFERENCES outbox(outbox_id) ON DELETE CASCADE;

alter table outcome add constraint outcome_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE;

alter table outcome add constraint outcome_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES publication(publication_id) ON DELETE CASCADE;

alter table outcome_wish add constraint outcome_wish_publication_id_person_id_fkey FOREIGN KEY (publication_id, person_id) REFERENCES outcome(publication_id, person_id) ON DELETE CASCADE;

alter table pair add constraint pair_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(edition_id) ON DELETE CASCADE;

alter table pair add constraint pair_run_id_fkey FOREIGN KEY (run_id) REFERENCES pairing_run(run_id) ON DELETE SET NULL;

alter table pair_member add constraint pair_member_opt_in_id_fkey FOREIGN KEY (opt_in_id) REFERENCES pairing_opt_in(pairing_opt_in_id) ON DELETE CASCADE;

alter table pair_member add constraint pair_member_pair_id_is_live_fkey FOREIGN KEY (pair_id, is_live) REFERENCES pair(pair_id, is_live) ON UPDATE CASCADE ON DELETE CASCADE;

alter table pair_sheet add constraint pair_sheet_pair_id_fkey FOREIGN KEY (pair_id) REFERENCES pair(pair_id) ON DELETE CASCADE;

alter table pair_sheet add constraint pair_sheet_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES person(person_id);

alter table pairing_experience add constraint pairing_experience_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(person_id);

alter table pairing_experience add constraint pairing_experience_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(edition_id) ON DELETE CASCADE;

alter table pairing_experience add constraint pairing_experience_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE;

alter table pairing_opt_in add constraint pairing_opt_in_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(edition_id) ON DELETE CASCADE;

alter table pairing_opt_in add constraint pairing_opt_in_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(organisation_id) ON DELETE CASCADE;

alter table pairing_opt_in add constraint pairing_opt_in_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE;

alter table pairing_rule add constraint pairing_rule_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(person_id);

alter table pairing_rule add constraint pairing_rule_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(edition_id) ON DELETE CASCADE;

alter table pairing_rule add constraint pairing_rule_one_id_fkey FOREIGN KEY (one_id) REFERENCES pairing_opt_in(pairing_opt_in_id) ON DELETE CASCADE;

alter table pairing_rule add constraint pairing_rule_other_id_fkey FOREIGN KEY (other_id) REFERENCES pairing_opt_in(pairing_opt_in_id) ON DELETE CASCADE;

alter table pairing_run add constraint pairing_run_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(edition_id) ON DELETE CASCADE;

alter table pairing_run add constraint pairing_run_published_by_fkey FOREIGN KEY (published_by) REFERENCES person(person_id);

alter table pairing_run add constraint pairing_run_started_by_fkey FOREIGN KEY (started_by) REFERENCES person(person_id);

alter table participant add constraint participant_booking_in_slot FOREIGN KEY (booking_id, slot_id) REFERENCES booking(booking_id, slot_id);

alter table participant add constraint participant_period_of_slot FOREIGN KEY (slot_id, period) REFERENCES slot(slot_id, period) ON UPDATE CASCADE;

alter table participant add constraint participant_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id);

alter table participant_attendance add constraint participant_attendance_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participant(participant_id) ON DELETE CASCADE;

alter table place add constraint place_default_zone_fkey FOREIGN KEY (default_zone) REFERENCES zone(zone_code);

alter table place add constraint place_default_zone_possible FOREIGN KEY (postcode, default_zone) REFERENCES place_zone(postcode, zone_code) DEFERRABLE INITIALLY DEFERRED;

alter table place_affinity add constraint place_affinity_postcode_fkey FOREIGN KEY (postcode) REFERENCES place(postcode);

alter table place_zone add constraint place_zone_postcode_fkey FOREIGN KEY (postcode) REFERENCES place(postcode);

alter table place_zone add constraint place_zone_zone_code_fkey FOREIGN KEY (zone_code) REFERENCES zone(zone_code);

alter table publication add constraint publication_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(edition_id) ON DELETE CASCADE;

alter table publication add constraint publication_of_plan FOREIGN KEY (run_id, preset) REFERENCES match_plan(run_id, preset);

alter table publication add constraint publication_run_id_fkey FOREIGN KEY (run_id) REFERENCES match_run(run_id) ON DELETE CASCADE;

alter table recovery_code add constraint recovery_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES second_factor(person_id) ON DELETE CASCADE;

alter table reminder add constraint reminder_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participant(participant_id) ON DELETE CASCADE;

alter table reminder add constraint reminder_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE;

alter table reminder add constraint reminder_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES slot(slot_id) ON DELETE CASCADE;

alter table reply add constraint reply_handled_by_fkey FOREIGN KEY (handled_by) REFERENCES person(person_id) ON DELETE SET NULL;

alter table reply add constraint reply_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participant(participant_id) ON DELETE SET NULL;

alter table reply add constraint reply_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE;

alter table second_factor add constraint second_factor_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE;

alter table session add constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE;

alter table slot add constraint slot_host_in_edition FOREIGN KEY (host_id, edition_id) REFERENCES host(host_id, edition_id) ON DELETE CASCADE;

alter table slot add constraint slot_postcode_fkey FOREIGN KEY (postcode) REFERENCES place(postcode);

alter table slot_attendance add constraint slot_attendance_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES slot(slot_id) ON DELETE CASCADE;

alter table slot_draft add constraint slot_draft_host_id_fkey FOREIGN KEY (host_id) REFERENCES host(host_id) ON DELETE CASCADE;

alter table slot_draft add constraint slot_draft_touched_by_fkey FOREIGN KEY (touched_by) REFERENCES person(person_id) ON DELETE SET NULL;

alter table slot_import add constraint slot_import_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(edition_id) ON DELETE CASCADE;

alter table slot_import add constraint slot_import_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(person_id) ON DELETE SET NULL;

alter table slot_import_row add constraint slot_import_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES slot_import(import_id) ON DELETE CASCADE;

alter table slot_import_row add constraint slot_import_row_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES slot(slot_id) ON DELETE CASCADE;

alter table slot_language add constraint slot_language_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES slot(slot_id) ON DELETE CASCADE;

alter table slot_support add constraint slot_support_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES slot(slot_id) ON DELETE CASCADE;

alter table slot_text add constraint slot_text_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES slot(slot_id) ON DELETE CASCADE;

alter table slot_version add constraint slot_version_postcode_fkey FOREIGN KEY (postcode) REFERENCES place(postcode);

alter table slot_version add constraint slot_version_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES slot(slot_id) ON DELETE CASCADE;

alter table unnamed_attendance add constraint unnamed_attendance_booking_id_fkey FOREIGN KEY (booking_id) REFERENCES booking(booking_id) ON DELETE CASCADE;

alter table visitor_call add constraint visitor_call_called_by_fkey FOREIGN KEY (called_by) REFERENCES person(person_id);

alter table visitor_call add constraint visitor_call_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participant(participant_id) ON DELETE CASCADE;

alter table waiting_entry add constraint waiting_entry_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id);

alter table waiting_entry add constraint waiting_entry_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES slot(slot_id);

alter table waiting_offer add constraint waiting_offer_booking_in_slot FOREIGN KEY (booking_id, slot_id) REFERENCES booking(booking_id, slot_id);

alter table waiting_offer add constraint waiting_offer_entry_in_slot FOREIGN KEY (entry_id, slot_id) REFERENCES waiting_entry(entry_id, slot_id);

alter table wish add constraint wish_slot_id_fkey FOREIGN KEY (slot_id) REFERENCES slot(slot_id) ON DELETE CASCADE;

alter table wish add constraint wish_wish_list_id_fkey FOREIGN KEY (wish_list_id) REFERENCES wish_list(wish_list_id) ON DELETE CASCADE;

alter table wish_list add constraint wish_list_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(edition_id) ON DELETE CASCADE;

alter table wish_list add constraint wish_list_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE;

alter table wish_unavailable add constraint wish_unavailable_wish_list_id_fkey FOREIGN KEY (wish_list_id) REFERENCES wish_list(wish_list_id) ON DELETE CASCADE;

alter table zone_alias add constraint zone_alias_zone_code_fkey FOREIGN KEY (zone_code) REFERENCES zone(zone_code);

alter table zone_feed add constraint zone_feed_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES edition(edition_id) ON DELETE CASCADE;

alter table zone_feed add constraint zone_feed_zone_code_fkey FOREIGN KEY (zone_code) REFERENCES zone(zone_code);

CREATE INDEX audit_by_subject ON public.audit USING btree (subject_id, at);

CREATE INDEX audit_by_time ON public.audit USING btree (at, audit_id);

CREATE INDEX booking_by_organiser ON public.booking USING btree (booked_by) WHERE (booked_by IS NOT NULL);

CREATE INDEX booking_by_person ON public.booking USING btree (person_id) WHERE (person_id IS NOT NULL);

CREATE INDEX booking_by_publication ON public.booking USING btree (publication_id) WHERE (publication_id IS NOT NULL);

CREATE INDEX booking_by_slot ON public.booking USING btree (slot_id);

CREATE UNIQUE INDEX booking_hold_once ON public.booking USING btree (slot_id, email, browser_hash) NULLS NOT DISTINCT WHERE (status = 'held'::text);

CREATE INDEX booking_holds_by_email ON public.booking USING btree (email) WHERE (status = 'held'::text);

CREATE INDEX booking_holds_by_network ON public.booking USING btree (network_hash) WHERE (status = 'held'::text);

CREATE INDEX contact_invitation_by_host ON public.contact_invitation USING btree (host_id);

CREATE INDEX host_drafts_by_touch ON public.host USING btree (touched_at) WHERE (status = 'draft'::text);

CREATE INDEX idempotency_key_by_age ON public.idempotency_key USING btree (created_at);

CREATE INDEX job_run_by_time ON public.job_run USING btree (scheduled_for DESC, name);

CREATE UNIQUE INDEX job_run_one_at_a_time ON public.job_run USING btree (name) WHERE (outcome IS NULL);

CREATE INDEX kept_form_by_age ON public.kept_form USING btree (kept_at);

CREATE INDEX match_pin_by_slot ON public.match_pin USING btree (slot_id);

CREATE UNIQUE INDEX match_run_one_at_a_time ON public.match_run USING btree (edition_id) WHERE (state = ANY (ARRAY['queued'::text, 'running'::text]));

CREATE INDEX organisation_contact_by_person ON public.organisation_contact USING btree (person_id);

CREATE INDEX organiser_invitation_open ON public.organiser_invitation USING btree (email) WHERE (outcome IS NULL);

CREATE INDEX other_event_by_edition ON public.other_event USING btree (edition_id, first_day);

CREATE INDEX outbox_attempt_bulk ON public.outbox_attempt USING btree (started_at) WHERE (bulk_domain IS NOT NULL);

CREATE INDEX outbox_by_aggregate ON public.outbox USING btree (aggregate_id, aggregate_seq);

CREATE INDEX outbox_by_publication ON public.outbox USING btree (publication_id) WHERE (publication_id IS NOT NULL);

CREATE INDEX outbox_by_recipient ON public.outbox USING btree (recipient, created_at);

CREATE INDEX outbox_due ON public.outbox USING btree (is_urgent DESC, not_before, outbox_id) WHERE (state = ANY (ARRAY['queued'::text, 'retry'::text]));

CREATE INDEX outbox_expiring ON public.outbox USING btree (expires_at) WHERE (state = ANY (ARRAY['queued'::text, 'retry'::text]));

CREATE INDEX outbox_leases ON public.outbox USING btree (lease_until) WHERE (state = 'sending'::text);

CREATE INDEX outcome_by_person ON public.outcome USING btree (person_id);

CREATE INDEX outcome_to_show ON public.outcome USING btree (publication_id) WHERE (NOT is_shown);

CREATE INDEX pair_live ON public.pair USING btree (edition_id) WHERE is_live;

CREATE INDEX pair_member_by_opt_in ON public.pair_member USING btree (opt_in_id);

CREATE UNIQUE INDEX pair_member_one_live_pair_a_buddy ON public.pair_member USING btree (opt_in_id, is_trio) WHERE ((role = 'buddy'::text) AND is_live);

CREATE UNIQUE INDEX pairing_opt_in_one_role_a_structure ON public.pairing_opt_in USING btree (edition_id, organisation_id, role) WHERE ((role <> 'buddy'::text) AND (ended_at IS NULL));

CREATE INDEX participant_by_booking ON public.participant USING btree (booking_id);

CREATE INDEX participant_by_person ON public.participant USING btree (person_id);

CREATE UNIQUE INDEX participant_once_per_slot ON public.participant USING btree (slot_id, person_id) WHERE (status = 'confirmed'::text);

CREATE INDEX reminder_by_person ON public.reminder USING btree (person_id, kind);

CREATE INDEX reminder_due ON public.reminder USING btree (due_at) WHERE (state = 'planned'::text);

CREATE INDEX reply_by_age ON public.reply USING btree (received_at);

CREATE INDEX reply_by_organiser ON public.reply USING btree (handled_by) WHERE (handled_by IS NOT NULL);

CREATE INDEX reply_by_participant ON public.reply USING btree (participant_id) WHERE (participant_id IS NOT NULL);

CREATE INDEX reply_by_person ON public.reply USING btree (person_id) WHERE (person_id IS NOT NULL);

CREATE INDEX session_by_end ON public.session USING btree (ends_at);

CREATE INDEX session_by_person ON public.session USING btree (person_id);

CREATE INDEX sign_in_by_email ON public.sign_in USING btree (email, asked_at);

CREATE INDEX sign_in_by_link ON public.sign_in USING btree (link_hash) WHERE (link_hash IS NOT NULL);

CREATE INDEX sign_in_open_by_browser ON public.sign_in USING btree (browser_hash, asked_at) WHERE (ended_at IS NULL);

CREATE INDEX slot_by_batch ON public.slot USING btree (batch_id) WHERE (batch_id IS NOT NULL);

CREATE INDEX slot_by_edition ON public.slot USING btree (edition_id, starts_at);

CREATE INDEX slot_by_host ON public.slot USING btree (host_id);

CREATE INDEX slot_import_by_edition ON public.slot_import USING btree (edition_id, committed_at);

CREATE INDEX slot_import_row_by_slot ON public.slot_import_row USING btree (slot_id);

CREATE INDEX visitor_call_by_organiser ON public.visitor_call USING btree (called_by) WHERE (called_by IS NOT NULL);

CREATE INDEX visitor_call_by_participant ON public.visitor_call USING btree (participant_id);

CREATE UNIQUE INDEX visitor_call_to_make_once ON public.visitor_call USING btree (participant_id) WHERE (called_at IS NULL);

CREATE INDEX waiting_entry_by_person ON public.waiting_entry USING btree (person_id);

CREATE UNIQUE INDEX waiting_entry_once ON public.waiting_entry USING btree (slot_id, person_id) WHERE (status = ANY (ARRAY['waiting'::text, 'offered'::text]));

CREATE INDEX waiting_entry_queue ON public.waiting_entry USING btree (slot_id, priority, queued_at, entry_id) WHERE (status = 'waiting'::text);

CREATE UNIQUE INDEX waiting_offer_accepted_once ON public.waiting_offer USING btree (booking_id) WHERE (status = 'accepted'::text);

CREATE INDEX waiting_offer_by_booking ON public.waiting_offer USING btree (booking_id);

CREATE INDEX waiting_offer_by_entry ON public.waiting_offer USING btree (entry_id, offered_at);

CREATE UNIQUE INDEX waiting_offer_once_open ON public.waiting_offer USING btree (entry_id) WHERE (status = 'open'::text);

CREATE INDEX waiting_offer_open ON public.waiting_offer USING btree (slot_id, answer_by) WHERE (status = 'open'::text);

CREATE INDEX wish_by_slot ON public.wish USING btree (slot_id);

CREATE OR REPLACE FUNCTION public.keep_match_run()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a run that has ended is never changed' using errcode = 'integrity_constraint_violation', constraint = 'match_run_ended_stays';
end
$function$
;

CREATE OR REPLACE FUNCTION public.make_match_seed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into match_seed (edition_id, secret) values (new.edition_id, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));
  return new;
end
$function$
;

CREATE TRIGGER edition_has_match_seed AFTER INSERT ON public.edition FOR EACH ROW EXECUTE FUNCTION make_match_seed();

CREATE TRIGGER match_plan_stays BEFORE UPDATE ON public.match_plan FOR EACH ROW EXECUTE FUNCTION keep_match_run();

CREATE TRIGGER match_run_ended_stays BEFORE UPDATE ON public.match_run FOR EACH ROW WHEN ((old.ended_at IS NOT NULL)) EXECUTE FUNCTION keep_match_run();
