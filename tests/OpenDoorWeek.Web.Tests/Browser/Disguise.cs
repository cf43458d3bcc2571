using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>English that nobody can read, at the addresses of English: each text in accents and longer by 40 %, so that words that are no text show.</summary>
internal static partial class Disguise
{
    private const string Plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Worn = "áƀçđéƒĝĥíĵķłɱñóþɋŕšţúṽŵẋýžÁɃÇĐÉƑĜĤÍĴĶŁṀÑÓÞɊŔŠŢÚṼŴẊÝŽ";

    public static readonly Language Language = Language.En with { Disguise = Wear };

    /// <summary>"Your visit" as "Ýóóúúŕ ṽííšííţ"; placeholders stay as they are.</summary>
    public static string Wear(string text) => Letter().Replace(text, m => m.Length > 1 ? m.Value : Wear(m.Value[0]));

    /// <summary>Shows every page of the site at /en/ in this language.</summary>
    public static void Put(IServiceCollection services) => services.AddSingleton<IStartupFilter, InFront>();

    private static string Wear(char letter)
    {
        var worn = Worn[Plain.IndexOf(letter, StringComparison.Ordinal)];
        return new(worn, "aeiou".Contains(letter, StringComparison.Ordinal) ? 2 : 1);
    }

    [GeneratedRegex(@"\{\w+\}|[A-Za-z]")]
    private static partial Regex Letter();

    private sealed class InFront : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                if (context.Request.Path.StartsWithSegments("/en", StringComparison.Ordinal))
                {
                    context.Items[typeof(Asked)] = new Asked(Language, context.Request.Path, context.Request.QueryString);
                }

                return rest(context);
            });
            next(app);
        };
    }
}
