using System.Text;
using System.Text.Json;

namespace OpenDoorWeek.Matching.Files;

/// <summary>The members of one kind of object that mean something here; all others are passed over.</summary>
internal sealed class Members
{
    private readonly string[] _names;
    private readonly byte[][] _encoded;

    /// <param name="names">At most 64; one ending in ? may be missing.</param>
    public Members(params string[] names)
    {
        _names = [.. names.Select(name => name.TrimEnd('?'))];
        _encoded = [.. _names.Select(Encoding.UTF8.GetBytes)];
        for (var i = 0; i < names.Length; i++)
        {
            Required |= names[i].EndsWith('?') ? 0 : 1UL << i;
        }
    }

    /// <summary>One bit for each member that must be there.</summary>
    public ulong Required { get; }

    public string this[int index] => _names[index];

    /// <returns>Index of the member whose name the reader stands on, or -1.</returns>
    public int Find(ref Utf8JsonReader reader)
    {
        // An escaped name says nothing that these names say: none of them needs an escape.
        var name = reader.ValueIsEscaped ? default : reader.ValueSpan;
        for (var i = 0; i < _encoded.Length; i++)
        {
            if (name.SequenceEqual(_encoded[i]))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>An object that is being read.</summary>
/// <param name="members">Null when there is none: the value is something else.</param>
internal struct OpenObject(Members? members)
{
    /// <summary>One bit for each member that was there.</summary>
    private ulong _seen;

    public readonly Members? Members => members;

    /// <summary>The reader is in, or behind, the value of a member.</summary>
    public bool IsInMember { get; set; }

    /// <returns>False when it was there before.</returns>
    public bool Mark(int member)
    {
        var isNew = (_seen >> member & 1) == 0;
        _seen |= 1UL << member;
        return isNew;
    }

    public readonly ulong Missing => Members!.Required & ~_seen;
}

/// <summary>An array that is being read.</summary>
/// <param name="isOpen">False when there is none: the value is something else.</param>
internal struct OpenArray(bool isOpen)
{
    public bool IsOpen { get; set; } = isOpen;

    /// <summary>Position of the item that the reader is in or behind; -1 before the first.</summary>
    public int Index { get; set; } = -1;
}
