using System.IO.Compression;
using OpenDoorWeek.Matching.Files;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>problem.json and plan.json as they lie in the database: the bytes that the verb match reads and writes, in gzip.</summary>
internal static class FrozenFile
{
    public static byte[] Of(Problem problem) => Pack(stream => ProblemFile.Write(stream, problem));

    public static byte[] Of(Plan plan) => Pack(stream => PlanFile.Write(stream, plan));

    public static byte[] Unpack(byte[] packed)
    {
        using var zip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var file = new MemoryStream();
        zip.CopyTo(file);
        return file.ToArray();
    }

    public static Problem ReadProblem(byte[] packed) => Value(ProblemFile.Read(Unpack(packed)));

    public static Plan ReadPlan(byte[] packed, int visitors) => Value(PlanFile.Read(Unpack(packed), visitors));

    private static byte[] Pack(Action<Stream> write)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            write(zip);
        }

        return packed.ToArray();
    }

    /// <exception cref="InvalidDataException">What we wrote cannot be read any more.</exception>
    private static T Value<T>(FileAnswer<T> answer) =>
        answer is FileAnswer<T>.Read(var value) ? value : throw new InvalidDataException("A file of a run cannot be read.");
}
