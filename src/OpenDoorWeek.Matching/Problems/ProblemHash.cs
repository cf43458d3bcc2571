using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OpenDoorWeek.Matching.Problems;

/// <summary>
/// Fingerprint of what a problem says, not of how its file was written: order of arrays, spacing and unknown members do not count,
/// the order of wishes does. Two problems with one hash get the same plan from the same seed and preset.
/// </summary>
public sealed class ProblemHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Numbers wait here: handing over each by itself takes ten times as long.</summary>
    private readonly byte[] _waiting = new byte[16_384];
    private int _filled;

    /// <returns>SHA-256 in 64 lower-case hexadecimal digits.</returns>
    public static string Of(Problem problem)
    {
        using var hash = new ProblemHash();
        hash.List(problem.Travel, hash.Ordered);
        hash.List(problem.Hosts, host => hash.Numbers(host.Place, host.Sector));
        hash.List(problem.Slots, hash.Add);
        hash.List(problem.Visitors, hash.Add);
        hash.HandOver();
        return Convert.ToHexStringLower(hash._hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();

    private void Add(Slot slot)
    {
        Numbers(slot.Host, slot.Place, slot.Day, slot.Start, slot.End, slot.Capacity, slot.Minimum);
        Tags(slot.Languages);
    }

    private void Add(Visitor visitor)
    {
        Numbers(visitor.Want, visitor.PerDay, visitor.Party, visitor.Priority);
        Tags(visitor.Languages);
        Ordered(visitor.Wishes);
        Ordered(visitor.Proposed);
        Set(visitor.Pinned);
        Set(visitor.Never);
        Set(visitor.NotAdmitted);
        List(Sorted(visitor.Busy, b => (b.Day, b.Start, b.End, b.Place)), b => Numbers(b.Day, b.Start, b.End, b.Place));
        List(Sorted(visitor.Unavailable, u => (u.Day, u.Start, u.End)), u => Numbers(u.Day, u.Start, u.End));
    }

    private void List<T>(T[] items, Action<T> add)
    {
        Numbers(items.Length);
        foreach (var item in items)
        {
            add(item);
        }
    }

    private void Ordered(int[] numbers)
    {
        Numbers(numbers.Length);
        Numbers(numbers);
    }

    private void Set(int[] numbers) => Ordered(numbers.Length < 2 ? numbers : [.. numbers.Order()]);

    private static T[] Sorted<T, TKey>(T[] items, Func<T, TKey> key) => items.Length < 2 ? items : [.. items.OrderBy(key)];

    private void Tags(string[] tags)
    {
        var sorted = tags.Length < 2 ? tags : [.. tags.Distinct().Order(StringComparer.Ordinal)];
        Numbers(sorted.Length);
        foreach (var tag in sorted)
        {
            Numbers(Encoding.UTF8.GetByteCount(tag));
            Text(tag);
        }
    }

    private void Text(string tag)
    {
        if (_filled + Encoding.UTF8.GetMaxByteCount(tag.Length) > _waiting.Length)
        {
            HandOver();
        }

        _filled += Encoding.UTF8.GetBytes(tag, _waiting.AsSpan(_filled));
    }

    private void Numbers(params ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
        {
            if (_filled + sizeof(int) > _waiting.Length)
            {
                HandOver();
            }

            BinaryPrimitives.WriteInt32LittleEndian(_waiting.AsSpan(_filled), number);
            _filled += sizeof(int);
        }
    }

    private void HandOver()
    {
        _hash.AppendData(_waiting, 0, _filled);
        _filled = 0;
    }
}
