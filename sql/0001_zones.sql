-- Care zones and postcodes of Brussels. Written by Core/Zones/LoadZones.cs from brussels.json at every migration;
-- nobody edits them by hand. A postcode does not determine the zone: it has a default and sometimes a choice.
create table zone (
  zone_code text primary key constraint zone_code_known check (zone_code in ('N', 'NE', 'SE', 'S', 'CW')),
  name_nl   text not null constraint zone_name_nl_given check (name_nl <> ''),
  name_fr   text not null constraint zone_name_fr_given check (name_fr <> ''),
  name_en   text not null constraint zone_name_en_given check (name_en <> '')
);

-- Names under which a zone turns up in imports; compared in lower case.
create table zone_alias (
  alias     text primary key constraint zone_alias_lower check (alias = lower(alias)),
  zone_code text not null references zone
);

create table place (
  postcode     text primary key constraint place_postcode_form check (postcode ~ '^1[0-9]{3}$'),
  name_nl      text not null constraint place_name_nl_given check (name_nl <> ''),
  name_fr      text not null constraint place_name_fr_given check (name_fr <> ''),
  default_zone text not null references zone,
  tile_column  int  not null constraint place_tile_column_range check (tile_column between 0 and 4),   -- schematic map, 5 wide
  tile_row     int  not null constraint place_tile_row_range check (tile_row between 0 and 5),         -- 6 high, 0 is north
  constraint place_tile_once unique (tile_column, tile_row)
);

create table place_zone (
  postcode  text not null references place,
  zone_code text not null references zone,
  primary key (postcode, zone_code)
);

-- Places whose services work together across zone borders: places of one group_no.
create table place_affinity (
  group_no int  not null,
  postcode text not null references place,
  primary key (group_no, postcode)
);

-- The default zone is one of the possible ones.
alter table place add constraint place_default_zone_possible
  foreign key (postcode, default_zone) references place_zone (postcode, zone_code) deferrable initially deferred;
