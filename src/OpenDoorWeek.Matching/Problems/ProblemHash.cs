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
    private readonly byte[] _number = new byte[sizeof(int)];

    /// <returns>SHA-256 in 64 lower-case hexadecimal digits.</returns>
    public static string Of(Problem problem)
    {
        using var hash = new ProblemHash();
        hash.List(problem.Travel, hash.Ordered);
        hash.List(problem.Hosts, host => hash.Numbers(host.Place, host.Sector));
        hash.List(problem.Slots, hash.Add);
        hash.List(problem.Visitors, hash.Add);
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
        Ordered([.. visitor.Pinned.Order()]);
        Ordered([.. visitor.Never.Order()]);
        Ordered([.. visitor.NotAdmitted.Order()]);
        List([.. visitor.Busy.OrderBy(b => (b.Day, b.Start, b.End, b.Place))], b => Numbers(b.Day, b.Start, b.End, b.Place));
        List([.. visitor.Unavailable.OrderBy(u => (u.Day, u.Start, u.End))], u => Numbers(u.Day, u.Start, u.End));
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

    private void Tags(string[] tags) => List([.. tags.Distinct().Order(StringComparer.Ordinal)], tag =>
    {
        var bytes = Encoding.UTF8.GetBytes(tag);
        Numbers(bytes.Length);
        _hash.AppendData(bytes);
    });

    private void Numbers(params ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteInt32LittleEndian(_number, number);
            _hash.AppendData(_number);
        }
    }
}
