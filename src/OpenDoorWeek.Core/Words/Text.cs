namespace OpenDoorWeek.Core.Words;

/// <summary>A text that people read, in the three languages side by side: a missing translation does not compile.</summary>
/// <remarks>Placeholders stand as <c>{name}</c>; <see cref="In(Language, ValueTuple{string, object}[])"/> fills them.</remarks>
/// <param name="Nl">Dutch as written in Belgium.</param>
/// <param name="Fr">French as written in Belgium, with no-break spaces (U+00A0) before : ; ? % and ».</param>
/// <param name="En">British English.</param>
public sealed record Text(string Nl, string Fr, string En)
{
    public string In(Language language)
    {
        var text = language.Choose(Nl, Fr, En);
        return language.Disguise is { } disguise ? disguise(text) : text;
    }

    /// <summary>With values in place of the placeholders. The page encodes the result as a whole.</summary>
    /// <exception cref="ArgumentException">A value has no placeholder in this language.</exception>
    public string In(Language language, params (string Name, object Value)[] values)
    {
        var text = In(language);
        foreach (var (name, value) in values)
        {
            var placeholder = "{" + name + "}";
            if (!text.Contains(placeholder, StringComparison.Ordinal))
            {
                throw new ArgumentException($"No {placeholder} in the {language} text: {text}", nameof(values));
            }

            text = text.Replace(placeholder, $"{value}", StringComparison.Ordinal);
        }

        return text;
    }
}
