using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OpenDoorWeek.Core.Demo;

/// <summary>Repeatable chance: SplitMix64 (Steele, Lea and Flood 2014), the same on every runtime, which System.Random does not promise.</summary>
/// <param name="seed">Any text; each generator has its own, so that a change in one leaves the others as they were.</param>
internal sealed class DemoDice(string seed)
{
    private ulong state = BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(seed)));

    /// <summary>0 up to, not including, <paramref name="below"/>.</summary>
    public int Next(int below)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)below);
    }

    /// <summary>Both bounds included.</summary>
    public int Between(int first, int last) => first + Next(last - first + 1);

    public bool Chance(int percent) => Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Next(from.Count)];

    /// <summary>All of them, each once, in an order of its own.</summary>
    public IReadOnlyList<T> Shuffle<T>(IEnumerable<T> from)
    {
        T[] all = [.. from];
        for (var i = all.Length - 1; i > 0; i--)
        {
            var other = Next(i + 1);
            (all[i], all[other]) = (all[other], all[i]);
        }

        return all;
    }
}
