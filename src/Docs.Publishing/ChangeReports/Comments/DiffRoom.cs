namespace Docs.Publishing.ChangeReports.Comments;

/// <summary>Divides the room for differences: short ones are whole, long ones have equal shares of the rest.</summary>
internal static class DiffRoom
{
    /// <summary>How much room each difference gets; zero where it is left out.</summary>
    /// <param name="lengths">What each would need, in the order in which they are shown: the first ones are not left out.</param>
    /// <param name="room">What there is.</param>
    /// <param name="least">What one needs at least, unless it is shorter.</param>
    public static int[] Share(IReadOnlyList<int> lengths, int room, int least)
    {
        var (shares, shown, needed) = (new int[lengths.Count], new List<int>(), 0);
        for (var i = 0; i < lengths.Count; i++)
        {
            var minimum = Math.Min(lengths[i], least);
            if (needed + minimum <= room)
            {
                needed += minimum;
                shown.Add(i);
            }
        }

        // From the shortest on: what one does not need of its share is for the longer ones.
        var left = shown.Count;
        foreach (var i in shown.OrderBy(i => lengths[i]))
        {
            shares[i] = Math.Min(lengths[i], room / left);
            room -= shares[i];
            left--;
        }

        return shares;
    }
}
