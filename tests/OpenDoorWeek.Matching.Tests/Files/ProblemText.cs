using System.Text;
using NUnit.Framework;
using OpenDoorWeek.Matching.Files;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Tests.Files;

/// <summary>A small week as problem.json, to be spoilt in one place.</summary>
internal static class ProblemText
{
    public const string Good = """
        {"meta":{"format":"opendoorweek-1","seed":7},
        "travel":[[10,30],
        [30,10]],
        "hosts":[{"id":0,"commune":0,"sector":1},
        {"id":1,"commune":1,"sector":2}],
        "slots":[
        {"id":0,"host":0,"day":0,"start":540,"end":600,"cap":2,"min":0,"langs":["FR"]},
        {"id":1,"host":1,"day":0,"start":660,"end":720,"cap":3,"min":2,"langs":["FR","NL"]},
        {"id":2,"host":1,"day":0,"start":600,"end":660,"cap":1,"min":0,"langs":["NL"],"place":0}],
        "visitors":[
        {"id":0,"commune":0,"langs":["FR"],"want":2,"perDay":2,"wishes":[0,1],"pinned":[]},
        {"id":1,"commune":1,"langs":["NL","FR"],"want":2,"perDay":1,"wishes":[2],"pinned":[1],"party":2,
        "never":[0],"notAdmitted":[0],"proposed":[1],"priority":3,
        "busy":[{"day":1,"start":540,"end":600,"place":1}],"unavailable":[{"day":2,"start":0,"end":1440}]}],
        "people":[]}
        """;

    /// <summary>The good text with one passage replaced.</summary>
    public static string With(string passage, string replacement) => With(Good, passage, replacement);

    /// <summary>A text with one passage replaced; fails when the passage is not there.</summary>
    public static string With(string text, string passage, string replacement)
    {
        Assert.That(text, Does.Contain(passage));
        return text.Replace(passage, replacement, StringComparison.Ordinal);
    }

    public static FileAnswer<Problem> Read(string text) => ProblemFile.Read(Encoding.UTF8.GetBytes(text));

    public static Problem Problem(string text) => Read(text) switch
    {
        FileAnswer<Problem>.Read read => read.Value,
        var refused => throw new AssertionException($"{string.Join('\n', Complaints(refused))}"),
    };

    /// <summary>As a person reads them; empty when there are none.</summary>
    public static IReadOnlyList<string> Complaints<T>(FileAnswer<T> answer) =>
        answer is FileAnswer<T>.Refused refused ? [.. refused.Complaints.Select(c => $"{c}")] : [];
}
