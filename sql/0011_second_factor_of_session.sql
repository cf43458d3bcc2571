-- An organiser proves a second factor besides her address. Until then her session opens what every visitor's opens.
alter table session add column second_factor_at timestamptz;    -- when it was last given in this session; null: not yet
