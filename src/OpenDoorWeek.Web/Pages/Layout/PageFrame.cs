namespace OpenDoorWeek.Web.Pages.Layout;

/// <summary>What a page tells the layout around it; one per request.</summary>
public sealed class PageFrame
{
    /// <summary>The h1 of the page, first part of its title.</summary>
    public string Title { get; set; } = "";

    /// <summary>Slug of the edition that the page is about; null: none in particular, all contacts stand below.</summary>
    public string? Edition { get; set; }

    /// <summary>Class of main: "flush" starts at the top without space, "side" has its narrow column first.</summary>
    public string? MainClass { get; set; }

    /// <summary>Id of the form whose input a change of language keeps; set by <c>odw-form</c>.</summary>
    public string? Form { get; set; }
}
