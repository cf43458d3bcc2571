using NUnit.Framework;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Tests.Mail;

/// <summary>What a person typed reaches the mail as text and nothing else; what a template wants, it gets.</summary>
[TestFixture, Category("Security")]
public sealed class MailTemplatesTests
{
    private static readonly MailTemplates Templates = MailTemplates.Load();

    private static readonly Dictionary<string, string> Values = new()
    {
        ["senderName"] = "Opendeurweek – Zorgzone Zuid",
        ["recipientName"] = "Chloé D'Hondt",
        ["hostName"] = "Huis De Brug",
        ["visitDayShort"] = "ma 23 nov",
        ["startTime"] = "10.00 uur",
        ["visitWhen"] = "maandag 23 november 2026, 10.00 tot 11.30 uur",
        ["partyText"] = "3 personen",
        ["programmeUrl"] = "https://odw.example/nl/editions/zuid/programme",
        ["undoUntil"] = "woensdag 4 november om 12.15 uur",
        ["undoUrl"] = "https://odw.example/nl/bookings/1/undo",
        ["declineText"] = "",
        ["zoneTeamName"] = "Team zorgzone Zuid",
        ["zonePhone"] = "+32 2 000 00 00",
        ["zoneEmail"] = "zuid@zorgzone.example",
        ["zoneAddress"] = "Voorbeeldstraat 1, 1060 Sint-Gillis",
        ["privacyUrl"] = "https://odw.example/nl/privacy",
    };

    [TestCase("[click](https://evil.example)")]
    [TestCase("[x](javascript:alert(1))")]
    [TestCase("<javascript:alert(1)>")]
    [TestCase("<https://evil.example>")]
    [TestCase("![x](https://evil.example/pixel.png)")]
    [TestCase("<script>alert(1)</script>")]
    [TestCase("<img src=x onerror=alert(1)>")]
    [TestCase("&lt;b&gt; &#60;b&#62;")]
    [TestCase("**bold** _it_ `code` ~~x~~")]
    [TestCase("{{x}} {{{hostName}}} {{#if a}}")]
    [TestCase("\\{{hostName}} \\[x\\]")]
    [TestCase("a | b\" onclick=\"x")]
    [TestCase("[ref]: https://evil.example")]
    public void A_name_is_shown_as_typed_and_has_no_effect(string name)
    {
        var mail = Render(("recipientName", name));

        var page = System.Net.WebUtility.HtmlDecode(mail.Html);
        Assert.That(mail.Text, Does.Contain($"Dag {name},"));
        Assert.That(page, Does.Contain($"Dag {name},"));
        Assert.That(Tags(mail.Html), Is.EqualTo(Tags(Render().Html)));
        Assert.That(mail.Html, Does.Not.Contain("href=\"https://evil").And.Not.Contain("href=\"javascript"));
    }

    [TestCase("Eve\r\n# Title\n\n- item")]
    [TestCase("Eve\u2028Bcc: x\u0007\u001b")]
    [TestCase("Eve\n{{programmeUrl}}")]
    public void A_line_break_in_a_name_becomes_a_space(string name)
    {
        var (mail, plain) = (Render(("recipientName", name), ("hostName", name)), Render());

        Assert.That(Tags(mail.Html), Is.EqualTo(Tags(plain.Html)));
        Assert.That(mail.Subject, Does.Match(@"^[^\p{Cc}\u2028]+$"));
        Assert.That(mail.Text, Does.Match(@"^[^\p{Cc}\u2028]*(\n[^\p{Cc}\u2028]*)*$"));
    }

    [Test]
    public void Every_ASCII_character_comes_through()
    {
        var all = string.Concat(Enumerable.Range(33, 94).Select(i => (char)i)) + "é😀";
        var mail = Render(("recipientName", all));
        Assert.That(mail.Text, Does.Contain(all));
        Assert.That(System.Net.WebUtility.HtmlDecode(mail.Html), Does.Contain(all));
    }

    [Test]
    public void A_line_with_an_address_below_it_is_one_link_with_its_words() => Assert.That(
        Render().Html,
        Does.Contain("<a href=\"https://odw.example/nl/editions/zuid/programme\">Een ander bezoek boeken</a>"));

    [TestCase("Huis De Brug", "Geannuleerd: bezoek Huis De Brug, ma 23 nov, 10.00 uur")]
    [TestCase("Wijkgezondheidscentrum De Zeven Bergen van Brussel", "Geannuleerd: bezoek Wijkgezondheidscentrum De…, ma 23 nov, 10.00 uur")]
    [TestCase("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", "Geannuleerd: bezoek Donaudampfschifffahrtselektri…, ma 23 nov, 10.00 uur")]
    public void A_long_host_name_is_cut_at_a_word_in_the_subject_only(string name, string subject)
    {
        var mail = Render(("hostName", name));
        Assert.That(mail.Subject, Is.EqualTo(subject));
        Assert.That(mail.Text, Does.Contain(name));
    }

    [Test]
    public void No_subject_is_longer_than_78_characters()
    {
        var longest = Render(("hostName", new string('w', 90)), ("visitDayShort", "woensdag 30 september 2026 of een dag later"));
        Assert.That(longest.Subject, Has.Length.LessThanOrEqualTo(78).And.EndsWith("…"));
    }

    [Test]
    public void Text_is_wrapped_at_78_columns_and_addresses_stay_whole()
    {
        var url = "https://odw.example/nl/bookings/0193b7c2-0000-7000-8000-000000000001?token=" + new string('x', 70);
        var lines = Render(("programmeUrl", url), ("hostName", string.Join(' ', Enumerable.Repeat("woord", 40)))).Text.Split('\n');
        Assert.That(lines, Does.Contain(url));
        Assert.That(lines.Where(l => l != url).Max(l => l.Length), Is.LessThanOrEqualTo(78));
    }

    [Test]
    public void A_missing_value_and_one_that_is_never_used_are_refused()
    {
        var one = Values.Where(v => v.Key != "partyText").ToDictionary();
        Assert.That(() => Templates.Render("booking.cancelled", Language.Nl, one), Throws.ArgumentException.With.Message.Contains("partyText"));
        var more = Values.Append(KeyValuePair.Create("other", "x")).ToDictionary();
        Assert.That(() => Templates.Render("booking.cancelled", Language.Nl, more), Throws.ArgumentException.With.Message.Contains("other"));
        Assert.That(() => Templates.Render("no.such", Language.Nl, Values), Throws.ArgumentException);
    }

    [TestCase("{{{hostName}}}")]
    [TestCase("{{&hostName}}")]
    [TestCase("{{#if hostName}}x{{/if}}")]
    [TestCase("{{> other}}")]
    [TestCase("{{! remark }}")]
    [TestCase("{{^hostName}}x{{/hostName}}")]
    [TestCase("{{host.name}}")]
    [TestCase("{{ hostName }}")]
    [TestCase("{{~hostName~}}")]
    [TestCase("{{lookup hostName 0}}")]
    [TestCase("\\{{hostName}}")]
    [TestCase("{{hostName")]
    public void A_template_with_anything_but_plain_placeholders_does_not_load(string body) => Assert.That(
        () => MailTemplates.Load(Files($"Subject: x\nWhy: visits\n\n{body}\n")),
        Throws.TypeOf<FormatException>());

    [TestCase("Why: visits\n\nx\n")]
    [TestCase("Subject: x\nWhy: whatever\n\nx\n")]
    [TestCase("Subject: x\nWhy: visits\nx\n")]
    public void A_template_without_its_two_first_lines_does_not_load(string text) =>
        Assert.That(() => MailTemplates.Load(Files(text)), Throws.TypeOf<FormatException>());

    [Test]
    public void A_kind_lacking_a_language_or_a_placeholder_in_one_does_not_load()
    {
        var files = Files("Subject: x\nWhy: visits\n\n{{a}}\n");
        Assert.That(() => MailTemplates.Load(files), Throws.Nothing);
        Assert.That(() => MailTemplates.Load(files.Where(f => f.Key != "test.kind.fr.md").ToDictionary()), Throws.TypeOf<FormatException>());
        files["test.kind.fr.md"] = "Subject: x\nWhy: visits\n\n{{b}}\n";
        Assert.That(() => MailTemplates.Load(files), Throws.TypeOf<FormatException>());
    }

    [Test]
    public void A_list_has_one_item_a_line_and_nothing_in_an_item_begins_another()
    {
        var templates = MailTemplates.Load(Files("Subject: x\nWhy: visits\n\nDit verandert:\n{{changeList}}\n\n{{a}}\n"));
        var values = Values.Where(v => v.Key is "zoneTeamName" or "zonePhone" or "zoneEmail" or "zoneAddress" or "privacyUrl" or "senderName").ToDictionary();
        (values["a"], values["changeList"]) = ("- geen punt\u2028- ook geen", "Wanneer: 10.00 uur\n*Waar*: \u2028- <b>hier</b>");
        var mail = templates.Render("test.kind", Language.Nl, values);
        Assert.That(mail.Text, Does.StartWith("Dit verandert:\n- Wanneer: 10.00 uur\n- *Waar*:  - <b>hier</b>\n\n- geen punt - ook geen\n"));
        Assert.That(mail.Html.Split("<li>"), Has.Length.EqualTo(3));
        Assert.That(System.Net.WebUtility.HtmlDecode(mail.Html), Does.Contain("<li>*Waar*:  - <b>hier</b></li>"));
    }

    [Test]
    public void A_list_of_links_has_one_link_a_line_and_nothing_in_its_words_ends_it()
    {
        var templates = MailTemplates.Load(Files("Subject: x\nWhy: visits\n\nKies er één.{{otherLinks}}\n\n{{a}}\n"));
        var values = Values.Where(v => v.Key is "zoneTeamName" or "zonePhone" or "zoneEmail" or "zoneAddress" or "privacyUrl" or "senderName").ToDictionary();
        (values["a"], values["otherLinks"]) = ("slot\u001chier\u001dx\u001e", "[De *Kade*](https://evil.example)\u001d!\thttps://odw.example/1?token=a_b-c\nZon\thttps://odw.example/2");
        var mail = templates.Render("test.kind", Language.Nl, values);
        Assert.That(mail.Text, Does.StartWith("Kies er één.\n\n[De *Kade*](https://evil.example) !\nhttps://odw.example/1?token=a_b-c\n\nZon\nhttps://odw.example/2\n\nslot hier x\n"));
        Assert.That(System.Text.RegularExpressions.Regex.Matches(mail.Html, "<li><a href=\"([^\"]*)\">").Select(m => m.Groups[1].Value), Is.EqualTo(new[] { "https://odw.example/1?token=a_b-c", "https://odw.example/2" }));
        Assert.That(System.Net.WebUtility.HtmlDecode(mail.Html), Does.Contain(">[De *Kade*](https://evil.example) !</a>"));

        values["otherLinks"] = "";
        Assert.That(templates.Render("test.kind", Language.Nl, values).Text, Does.StartWith("Kies er één.\n\nslot"));
    }

    [TestCase("javascript:alert(1)")]
    [TestCase("data:text/html,x")]
    [TestCase("file:///etc/passwd")]
    [TestCase("/relative")]
    [TestCase("//evil.example")]
    public void Even_a_template_links_to_no_other_scheme(string url)
    {
        Assert.That(MailHtml.FromMarkdown($"[a *b*]({url}) <{url}> ![i]({url})"), Does.Not.Contain("<a").And.Not.Contain("<img").And.Contain("a <em>b</em>"));
        Assert.That(MailHtml.FromMarkdown("[a](mailto:a@b.example)"), Does.Contain("<a href=\"mailto:a@b.example\">a</a>"));
    }

    private static RenderedMail Render(params (string Name, string Value)[] changes)
    {
        var values = new Dictionary<string, string>(Values);
        changes.ToList().ForEach(c => values[c.Name] = c.Value);
        return Templates.Render("booking.cancelled", Language.Nl, values);
    }

    private static IEnumerable<string> Tags(string html) =>
        System.Text.RegularExpressions.Regex.Matches(html, "<[^>]*>").Select(m => m.Value);

    private static Dictionary<string, string> Files(string template) =>
        Core.Db.Resource.Names("templates/mail/layout/")
            .ToDictionary(n => n["templates/mail/".Length..], Core.Db.Resource.Read)
            .Concat(Language.All.Select(l => KeyValuePair.Create($"test.kind.{l}.md", template)))
            .ToDictionary();
}
