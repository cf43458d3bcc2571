using Npgsql;

namespace OpenDoorWeek.TestSupport;

/// <summary>The zones and places that tests speak of, in the template.</summary>
internal static class ReferenceRows
{
    public static async Task AddAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(Insert);
        await command.ExecuteNonQueryAsync();
    }

    private const string Insert = """
        begin;
        insert into zone (zone_code, name_nl, name_fr, name_en) values
          ('N', 'Noord', 'Nord', 'North'),
          ('NE', 'Noord-Oost', 'Nord-Est', 'North-East'),
          ('SE', 'Zuid-Oost', 'Sud-Est', 'South-East'),
          ('S', 'Zuid', 'Sud', 'South'),
          ('CW', 'Centrum-West', 'Centre-Ouest', 'Centre-West');
        insert into place (postcode, name_nl, name_fr, default_zone, tile_column, tile_row) values
          ('1000', 'Brussel (Vijfhoek)', 'Bruxelles (Pentagone)', 'CW', 2, 3),
          ('1030', 'Schaarbeek', 'Schaerbeek', 'NE', 3, 1),
          ('1040', 'Etterbeek', 'Etterbeek', 'SE', 3, 3),
          ('1060', 'Sint-Gillis', 'Saint-Gilles', 'S', 2, 4),
          ('1081', 'Koekelberg', 'Koekelberg', 'N', 1, 2),
          ('1180', 'Ukkel', 'Uccle', 'S', 2, 5);
        insert into place_zone (postcode, zone_code)
        select postcode, default_zone from place
        union all select '1000', 'S';
        commit;
        """;
}
