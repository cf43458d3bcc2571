using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Files;

/// <summary>
/// problem.json: one object with <c>meta.format</c> "opendoorweek-1", <c>travel[a][b]</c> in minutes, and the lists <c>hosts</c> {id, commune,
/// sector}, <c>slots</c> {id, host, day, start, end, cap, min, langs, place?} and <c>visitors</c> {id, langs, want, perDay, wishes, pinned, party?,
/// never?, busy?, unavailable?, notAdmitted?, proposed?, priority?}. Ids are 0 to n-1, in any order. Other members are passed over.
/// </summary>
public static class ProblemFile
{
    public const string Format = "opendoorweek-1";

    /// <param name="file">UTF-8, with or without byte order mark; any spacing, in one line or many.</param>
    /// <returns>A problem about which <see cref="ProblemRules"/> has no complaint, or what is wrong.</returns>
    public static FileAnswer<Problem> Read(ReadOnlySpan<byte> file) => JsonFile.Read(file, ReadChecked);

    /// <summary>
    /// Writes one line in ids' order, ended by a newline; what is no list of wishes is sorted, and optional members appear only when they say
    /// something. Problems of one <see cref="ProblemHash"/> give the same bytes, but for places of slots that only repeat those of their hosts.
    /// </summary>
    /// <param name="output">Stays open.</param>
    /// <param name="problem">One without complaints.</param>
    /// <exception cref="IOException">What the stream throws.</exception>
    public static void Write(Stream output, Problem problem)
    {
        using var writer = new ProblemWriter(output, problem);
        writer.Write();
    }

    private static Problem ReadChecked(ref JsonWalk json)
    {
        var problem = ProblemReader.Read(ref json);
        // What is missing or unreadable has no value yet: the rules would stumble over it.
        if (json.Findings.Count == 0)
        {
            json.Findings.Add(ProblemRules.Complaints(problem));
        }

        return problem;
    }
}
