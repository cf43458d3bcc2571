using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.SlotImports;

/// <summary>The columns of a file of visits: a name for machines that never changes, and one in each language.</summary>
public static class SlotColumns
{
    private static readonly Dictionary<SlotField, (string Machine, Text Words)> Names = new()
    {
        [SlotField.ExternalId] = ("external_id", new("Nummer", "Numéro", "Number")),
        [SlotField.Host] = ("host", new("Organisatie", "Organisation", "Organisation")),
        [SlotField.Day] = ("date", new("Dag", "Jour", "Day")),
        [SlotField.Start] = ("start", new("Begint om", "Commence à", "Starts at")),
        [SlotField.End] = ("end", new("Eindigt om", "Se termine à", "Ends at")),
        [SlotField.Capacity] = ("capacity", new("Plaatsen", "Places", "Places")),
        [SlotField.Minimum] = ("minimum", new("Minimum", "Minimum", "Minimum")),
        [SlotField.Languages] = ("languages", new("Talen", "Langues", "Languages")),
        [SlotField.Supports] = ("supports", new("Hulp", "Soutien", "Support")),
        [SlotField.Format] = ("format", new("Verloop", "Forme", "Format")),
        [SlotField.Admits] = ("admits", new("Welkom", "Public", "Welcome")),
        [SlotField.PlaceKind] = ("place_kind", new("Soort plaats", "Type de lieu", "Kind of place")),
        [SlotField.Street] = ("street", new("Straat en nummer", "Rue et numéro", "Street and number")),
        [SlotField.Postcode] = ("postcode", new("Postcode", "Code postal", "Postcode")),
        [SlotField.MeetingPoint] = ("meeting_point", new("Afspraakplaats", "Point de rendez-vous", "Meeting point")),
        [SlotField.Visibility] = ("visibility", new("Zichtbaar", "Visibilité", "Visibility")),
        [SlotField.TitleNl] = ("title_nl", new("Titel nl", "Titre nl", "Title nl")),
        [SlotField.TextNl] = ("text_nl", new("Tekst nl", "Texte nl", "Text nl")),
        [SlotField.QuestionsNl] = ("questions_nl", new("Vragen nl", "Questions nl", "Questions nl")),
        [SlotField.TitleFr] = ("title_fr", new("Titel fr", "Titre fr", "Title fr")),
        [SlotField.TextFr] = ("text_fr", new("Tekst fr", "Texte fr", "Text fr")),
        [SlotField.QuestionsFr] = ("questions_fr", new("Vragen fr", "Questions fr", "Questions fr")),
        [SlotField.TitleEn] = ("title_en", new("Titel en", "Titre en", "Title en")),
        [SlotField.TextEn] = ("text_en", new("Tekst en", "Texte en", "Text en")),
        [SlotField.QuestionsEn] = ("questions_en", new("Vragen en", "Questions en", "Questions en")),
    };

    /// <summary>In the order of the file.</summary>
    public static IReadOnlyCollection<SlotField> All => Names.Keys;

    /// <summary>Without these there is no visit; the others may be missing.</summary>
    public static readonly IReadOnlyList<SlotField> Needed =
        [SlotField.Host, SlotField.Day, SlotField.Start, SlotField.End, SlotField.Capacity, SlotField.Languages];

    /// <param name="field">The column.</param>
    /// <param name="language">Null: the name for machines.</param>
    public static string Name(SlotField field, Language? language) => language is null ? Names[field].Machine : Names[field].Words.In(language);

    /// <summary>By its name for machines or in any language, however it is capitalised.</summary>
    /// <returns>Null: no column of ours.</returns>
    public static SlotField? Find(string name) => All.Where(f => Is(f, name.Trim())).Select(f => (SlotField?)f).FirstOrDefault();

    private static bool Is(SlotField field, string name) =>
        Language.All.Select(l => Name(field, l)).Append(Name(field, null)).Contains(name, StringComparer.InvariantCultureIgnoreCase);
}
