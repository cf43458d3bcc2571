namespace OpenDoorWeek.Core.Zones;

/// <summary>The zone of an address: given by its postcode, or asked where that lies in two of the zones that take part.</summary>
/// <param name="ZoneCode">Null: to be asked, or none takes part.</param>
/// <param name="Possible">Codes among those that take part, the default first; empty: none takes part.</param>
public sealed record ZoneChoice(string? ZoneCode, IReadOnlyList<string> Possible)
{
    /// <param name="postcode">Of Brussels, four digits.</param>
    /// <param name="takePart">Codes of the zones of the edition.</param>
    /// <param name="chosen">What was answered; null: nothing yet. Another zone than a possible one counts as nothing.</param>
    /// <exception cref="InvalidOperationException">No such postcode in Brussels.</exception>
    public static ZoneChoice Of(string postcode, IReadOnlyCollection<string> takePart, string? chosen)
    {
        var place = ZoneMap.Brussels.Places.Single(p => p.Postcode == postcode);
        string[] possible = [.. place.PossibleZones.Where(takePart.Contains).OrderByDescending(z => z == place.DefaultZone)];
        return new(possible.Length == 1 ? possible[0] : possible.FirstOrDefault(z => z == chosen), possible);
    }
}
