namespace OpenDoorWeek.Core.Slots;

/// <summary>Who may see a visit: its own visibility or its host's, whichever is narrower.</summary>
internal static class NarrowerVisibility
{
    /// <summary>An expression over slot <c>s</c> and host <c>h</c>: public, professionals or matching.</summary>
    public const string Sql = """
        case
          when 'matching' in (s.visibility, h.visibility) then 'matching'
          when 'professionals' in (s.visibility, h.visibility) then 'professionals'
          else 'public'
        end
        """;
}
