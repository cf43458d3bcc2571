-- Who came to a visit, as its host or an organiser said after its start. It takes no place and frees none: only the use cases of
-- Attendance read and write it. What has no row is unknown.
create table slot_attendance (
  slot_id     uuid primary key references slot on delete cascade,
  host_absent boolean not null,                                 -- the visit did not take place: that stands for each, whatever is marked below
  version     int not null default 1,                           -- rises with each save
  changed_at  timestamptz not null,
  constraint slot_attendance_version_range check (version >= 1)
);

create table participant_attendance (
  participant_id uuid primary key references participant on delete cascade,
  mark           text not null,
  constraint participant_attendance_mark_known check (mark in ('present', 'excused', 'absent'))   -- excused: absent with notice
);

-- Of the places of a booking that have no name, as a number.
create table unnamed_attendance (
  booking_id uuid primary key references booking on delete cascade,
  present    int not null,                                      -- people
  constraint unnamed_attendance_range check (present between 0 and 10)
);
