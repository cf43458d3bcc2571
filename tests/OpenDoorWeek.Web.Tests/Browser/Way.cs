namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>How somebody goes through the pages; every walk must succeed in every way.</summary>
public enum Way
{
    /// <summary>A pointer on a wide screen.</summary>
    Mouse,

    /// <summary>Keys only: what is pressed or filled in is first reached by Tab.</summary>
    Keyboard,

    /// <summary>Script switched off.</summary>
    NoScript,

    /// <summary>A screen of 320 by 256 CSS pixels: a small phone, or 1280 by 1024 at 400 %.</summary>
    Narrow,
}
