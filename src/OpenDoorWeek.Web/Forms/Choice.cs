namespace OpenDoorWeek.Web.Forms;

/// <summary>One box, radio button or option.</summary>
/// <param name="Value">Posted when chosen.</param>
/// <param name="Label">In the language of the page.</param>
public sealed record Choice(string Value, string Label);
