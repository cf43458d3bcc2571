using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Languages;

/// <summary>The text in the language of this request: <c>@T(SlotTexts.Full)</c> in a view, an injected <c>Translate t</c> in a page.</summary>
/// <param name="text">From the texts of the feature.</param>
/// <param name="values">For its placeholders.</param>
public delegate string Translate(Text text, params (string Name, object Value)[] values);
