using System.Text.Json;
using OpenDoorWeek.Core.JobRuns;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Jobs;

/// <summary>Words of what runs without a person.</summary>
public static class JobTexts
{
    public static readonly Text Title = new("Automatische taken", "Tâches automatiques", "Automatic tasks");
    public static readonly Text Lead = new(
        "Wat de dienst vanzelf doet, en of het lukte. Alle tijden zijn Brusselse tijd.",
        "Ce que le service fait de lui-même, et si cela a réussi. Toutes les heures sont à l'heure de Bruxelles.",
        "What the service does by itself, and whether it worked. All times are Brussels time.");
    public static readonly Text NotYet = new("Er liep nog geen taak.", "Aucune tâche n'a encore tourné.", "No task has run yet.");
    public static readonly Text Tasks = new("De taken en hun laatste keer", "Les tâches et leur dernier passage", "The tasks and their last run");
    public static readonly Text Task = new("Taak", "Tâche", "Task");
    public static readonly Text Last = new("Laatste keer", "Dernière fois", "Last time");
    public static readonly Text Next = new("Volgende keer", "Prochaine fois", "Next time");
    public static readonly Text Wrong = new("Misgelopen in 7 dagen", "Incidents en 7 jours", "Went wrong in 7 days");
    public static readonly Text Never = new("nog niet", "pas encore", "not yet");
    public static readonly Text NoLonger = new("staat niet meer op het programma", "n'est plus au programme", "no longer on the schedule");
    public static readonly Text History = new("Verloop", "Historique", "History");
    public static readonly Text Runs = new("Wat liep, het nieuwste eerst", "Ce qui a tourné, du plus récent au plus ancien", "What ran, the newest first");
    public static readonly Text Filter = new("Zoeken", "Chercher", "Search");
    public static readonly Text What = new("Wat", "Quoi", "What");
    public static readonly Text EveryTask = new("alle taken", "toutes les tâches", "all tasks");
    public static readonly Text Eventful = new("waar iets gebeurde", "où quelque chose s'est passé", "where something happened");
    public static readonly Text OnlyWrong = new("wat misliep", "ce qui s'est mal passé", "what went wrong");
    public static readonly Text Every = new("elke keer, ook zonder werk", "chaque passage, même sans travail", "every run, also without work");
    public static readonly Text Show = new("Toon", "Afficher", "Show");
    public static readonly Text DueAt = new("Gepland voor", "Prévu pour", "Due at");
    public static readonly Text Outcome = new("Uitkomst", "Résultat", "Outcome");
    public static readonly Text Node = new("Server", "Serveur", "Server");
    public static readonly Text None = new("Er is niets gevonden.", "Rien n'a été trouvé.", "Nothing was found.");
    public static readonly Text Older = new("Oudere", "Plus ancien", "Older");
    public static readonly Text Newest = new("Naar het nieuwste", "Vers le plus récent", "To the newest");
    public static readonly Text Running = new("bezig", "en cours", "running");
    public static readonly Text Failed = new("mislukt ({error})", "échoué ({error})", "failed ({error})");
    public static readonly Text FailedOnly = new("mislukt", "échoué", "failed");
    public static readonly Plural MadeGood = new(
        new("ook voor {n} gemiste keer", "aussi pour {n} fois manquée", "also for {n} missed time"),
        new("ook voor {n} gemiste keren", "aussi pour {n} fois manquées", "also for {n} missed times"));
    public static readonly Text Again = new(
        "poging {n}, want de vorige server stopte",
        "essai {n}, car le serveur précédent s'est arrêté",
        "attempt {n}, since the server before stopped");
    public static readonly Text Alarm = new(
        "Bij de laatste telling klopte het aantal bezette plaatsen van een bezoekmoment niet met de boekingen. Er is niets gewijzigd. Verwittig de beheerder van de dienst.",
        "Lors du dernier comptage, le nombre de places prises d'un créneau ne correspondait pas aux réservations. Rien n'a été modifié. Prévenez l'administrateur du service.",
        "At the last count the taken places of a slot did not match its bookings. Nothing was changed. Tell the administrator of the service.");

    private static readonly Text EveryDay = new("elke dag om {time}", "chaque jour à {time}", "every day at {time}");
    private static readonly Text EveryHour = new("elk uur, op minuut {n}", "chaque heure, à la minute {n}", "every hour, at minute {n}");
    private static readonly Text EveryMinute = new("elke minuut", "chaque minute", "every minute");
    private static readonly Text EveryMinutes = new("elke {n} minuten", "toutes les {n} minutes", "every {n} minutes");

    /// <summary>By the name of the schedule.</summary>
    internal static readonly Dictionary<string, Text> Jobs = new()
    {
        ["waiting-lists"] = new("Verlopen aanbiedingen en niet bevestigde plaatsen vrijgeven", "Libérer les propositions expirées et les places non confirmées", "Free offers that expired and places that nobody confirmed"),
        ["outcomes"] = new("De uitkomst van de verdeling tonen als het zover is", "Montrer le résultat de la répartition au moment prévu", "Show the outcome of the matchmaking when it is time"),
        ["pairings"] = new("Buddy's en mentors opnieuw voorstellen en herinneren", "Proposer de nouveau des binômes et mentorats, et rappeler", "Propose buddies and mentors anew, and remind"),
        ["reminders"] = new("Bezoekers herinneren en onthaalstructuren hun lijst sturen", "Rappeler les visites et envoyer leur liste aux structures accueillantes", "Remind visitors and send hosts their list"),
        ["replies"] = new("Antwoorden van agenda's en teruggekomen mails lezen", "Lire les réponses des agendas et les e-mails revenus", "Read what calendars answer and mail that came back"),
        ["draft-reminders"] = new("Aan open inschrijvingen herinneren", "Rappeler les inscriptions inachevées", "Remind of unfinished registrations"),
        ["taken-places"] = new("Bezette plaatsen natellen", "Recompter les places prises", "Count the taken places again"),
        ["kept-forms"] = new("Bewaarde formulieren wissen", "Effacer les formulaires gardés", "Delete kept forms"),
        ["form-keys"] = new("Sleutels van verzonden formulieren wissen", "Effacer les clés des formulaires envoyés", "Delete the keys of sent forms"),
        ["sign-ins"] = new("Afgelopen sessies en codes wissen", "Effacer les sessions et codes expirés", "Delete sessions and codes that are over"),
        ["old-replies"] = new("Oude binnengekomen mails wissen", "Effacer les anciens e-mails reçus", "Delete old mail that came in"),
        ["pairing-data"] = new("Gegevens van oude samenwerkingen wissen", "Effacer les données des anciennes collaborations", "Delete the data of old pairings"),
        ["job-runs"] = new("Oud verloop van taken wissen", "Effacer l'ancien historique des tâches", "Delete the old history of tasks"),
    };

    /// <summary>By the name that the job counts under.</summary>
    internal static readonly Dictionary<string, Plural> Counts = new()
    {
        ["settled"] = new(new("{n} bezoekmoment nagekeken", "{n} créneau vérifié", "{n} slot checked"), new("{n} bezoekmomenten nagekeken", "{n} créneaux vérifiés", "{n} slots checked")),
        ["shown"] = new(new("{n} uitkomst getoond", "{n} résultat montré", "{n} outcome shown"), new("{n} uitkomsten getoond", "{n} résultats montrés", "{n} outcomes shown")),
        ["ended"] = new(new("{n} paar beëindigd", "{n} binôme terminé", "{n} pair ended"), new("{n} paren beëindigd", "{n} binômes terminés", "{n} pairs ended")),
        ["proposed"] = new(new("{n} paar voorgesteld", "{n} binôme proposé", "{n} pair proposed"), new("{n} paren voorgesteld", "{n} binômes proposés", "{n} pairs proposed")),
        ["nudged"] = new(new("{n} voorstel herinnerd", "{n} proposition rappelée", "{n} proposal reminded of"), new("{n} voorstellen herinnerd", "{n} propositions rappelées", "{n} proposals reminded of")),
        ["asked"] = new(new("{n} paar bevraagd", "{n} binôme interrogé", "{n} pair asked"), new("{n} paren bevraagd", "{n} binômes interrogés", "{n} pairs asked")),
        ["planned"] = new(new("{n} herinnering ingepland", "{n} rappel prévu", "{n} reminder planned"), new("{n} herinneringen ingepland", "{n} rappels prévus", "{n} reminders planned")),
        ["mails"] = new(new("{n} mail", "{n} e-mail", "{n} email"), new("{n} mails", "{n} e-mails", "{n} emails")),
        ["skipped"] = new(new("{n} herinnering overgeslagen", "{n} rappel omis", "{n} reminder skipped"), new("{n} herinneringen overgeslagen", "{n} rappels omis", "{n} reminders skipped")),
        ["applied"] = new(new("{n} antwoord verwerkt", "{n} réponse traitée", "{n} reply processed"), new("{n} antwoorden verwerkt", "{n} réponses traitées", "{n} replies processed")),
        ["ignored"] = new(new("{n} zonder gevolg", "{n} sans effet", "{n} without effect"), new("{n} zonder gevolg", "{n} sans effet", "{n} without effect")),
        ["quarantined"] = new(new("{n} voor een organisator", "{n} pour l'équipe organisatrice", "{n} for an organiser"), new("{n} voor een organisator", "{n} pour l'équipe organisatrice", "{n} for an organiser")),
        ["left"] = new(new("{n} nog niet gelezen", "{n} pas encore lu", "{n} not read yet"), new("{n} nog niet gelezen", "{n} pas encore lus", "{n} not read yet")),
        ["reminded"] = new(new("{n} inschrijving", "{n} inscription", "{n} registration"), new("{n} inschrijvingen", "{n} inscriptions", "{n} registrations")),
        ["compared"] = new(new("{n} bezoekmoment geteld", "{n} créneau compté", "{n} slot counted"), new("{n} bezoekmomenten geteld", "{n} créneaux comptés", "{n} slots counted")),
        ["wrong"] = new(new("{n} verschil", "{n} différence", "{n} difference"), new("{n} verschillen", "{n} différences", "{n} differences")),
        ["forms"] = new(new("{n} formulier", "{n} formulaire", "{n} form"), new("{n} formulieren", "{n} formulaires", "{n} forms")),
        ["keys"] = new(new("{n} sleutel", "{n} clé", "{n} key"), new("{n} sleutels", "{n} clés", "{n} keys")),
        ["sessions"] = new(new("{n} sessie", "{n} session", "{n} session"), new("{n} sessies", "{n} sessions", "{n} sessions")),
        ["requests"] = new(new("{n} code", "{n} code", "{n} code"), new("{n} codes", "{n} codes", "{n} codes")),
        ["replies"] = new(new("{n} mail", "{n} e-mail", "{n} email"), new("{n} mails", "{n} e-mails", "{n} emails")),
        ["files"] = new(new("{n} bestand", "{n} fichier", "{n} file"), new("{n} bestanden", "{n} fichiers", "{n} files")),
        ["editions"] = new(new("{n} editie", "{n} édition", "{n} edition"), new("{n} edities", "{n} éditions", "{n} editions")),
        ["runs"] = new(new("{n} keer", "{n} passage", "{n} run"), new("{n} keer", "{n} passages", "{n} runs")),
    };

    private static readonly Dictionary<string, Text> Outcomes = new()
    {
        ["done"] = new("gelukt", "réussi", "done"),
        ["alarm"] = new("gelukt, met een waarschuwing", "réussi, avec un avertissement", "done, with a warning"),
        ["lost"] = new("afgebroken: de server stopte", "interrompu\u00a0: le serveur s'est arrêté", "broken off: the server stopped"),
        ["missed"] = new("niet gestart, nu te laat", "pas démarré, trop tard à présent", "not started, now too late"),
    };

    /// <summary>A job that left the schedule keeps its name.</summary>
    public static string OfJob(string name, Language language) => Jobs.TryGetValue(name, out var words) ? words.In(language) : name;

    /// <summary>"elke dag om 9.00 uur".</summary>
    public static string OfWhen(When when, Language language) => when switch
    {
        When.Daily daily => EveryDay.In(language, ("time", DateWords.Time(daily.At, language))),
        When.Hourly hourly => EveryHour.In(language, ("n", hourly.Minute)),
        When.EveryMinutes { Minutes: 1 } => EveryMinute.In(language),
        When.EveryMinutes { Minutes: var n } => EveryMinutes.In(language, ("n", n)),
        _ => throw new ArgumentOutOfRangeException(nameof(when)),
    };

    /// <param name="outcome">Null: it runs.</param>
    /// <param name="error">Type of the fault; null: not said.</param>
    /// <param name="language">Of the page.</param>
    public static string OfOutcome(string? outcome, string? error, Language language) => outcome switch
    {
        null => Running.In(language),
        "failed" => error is null ? FailedOnly.In(language) : Failed.In(language, ("error", error)),
        _ => Outcomes[outcome].In(language),
    };

    /// <summary>"240 bezoekmomenten geteld, 0 verschillen": in the order of <see cref="Counts"/>, which the database does not keep.</summary>
    /// <param name="counts">JSON of numbers by name.</param>
    public static string OfCounts(string counts, Language language)
    {
        using var json = JsonDocument.Parse(counts);
        var places = Counts.Keys.ToList();
        return string.Join(", ", json.RootElement.EnumerateObject().OrderBy(c => (uint)places.IndexOf(c.Name)).Select(c =>
            Counts.TryGetValue(c.Name, out var words) ? words.Of(c.Value.GetInt32(), language) : $"{c.Name} {c.Value}"));
    }

    /// <summary>"wo 4 nov 2026, 12.00 uur".</summary>
    public static string At(DateTimeOffset instant, Language language) =>
        $"{DateWords.DayShort(Brussels.DayOf(instant), language)} {Brussels.At(instant).Year}, {DateWords.Time(Brussels.TimeOf(instant), language)}";
}
