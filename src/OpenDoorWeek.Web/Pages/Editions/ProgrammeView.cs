namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>How the programme is shown; each view holds the same visits. In addresses in lower case, the list not at all.</summary>
public enum ProgrammeView
{
    List,
    Week,
    Map,
}
