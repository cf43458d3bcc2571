namespace OpenDoorWeek.Matching.Files;

/// <summary>Prices of slots to start a run from: any object with a list <c>prices</c>; a plan is one.</summary>
public static class PricesFile
{
    /// <summary>Far above what any visit is worth; keeps every sum within 64 bits.</summary>
    public const long HighestPrice = 1_000_000_000;

    private static readonly Members Root = new("prices");

    /// <param name="file">UTF-8, with or without byte order mark.</param>
    /// <param name="slots">How many the problem has: one price for each is expected.</param>
    /// <returns>By slot, each 0 to <see cref="HighestPrice"/>.</returns>
    public static FileAnswer<long[]> Read(ReadOnlySpan<byte> file, int slots) =>
        JsonFile.Read(file, (ref json) => ReadRoot(ref json, slots));

    private static long[] ReadRoot(ref JsonWalk json, int slots)
    {
        long[] prices = [];
        var root = json.EnterObject(Root);
        while (json.NextMember(ref root) is not null)
        {
            var offset = json.Offset;
            prices = ReadPrices(ref json);
            if (prices.Length != slots)
            {
                json.ComplainAt(offset, json.Path, $"One price for each of {slots} slots is expected; here are {prices.Length}.");
            }
        }

        return prices;
    }

    private static long[] ReadPrices(ref JsonWalk json)
    {
        var prices = new List<long>();
        var list = json.EnterArray();
        while (json.NextItem(ref list))
        {
            var price = json.Long();
            if (price is < 0 or > HighestPrice)
            {
                json.Complain($"{price} is not between 0 and {HighestPrice}.");
            }

            prices.Add(price);
        }

        return [.. prices];
    }
}
