namespace R1CI.Sdk.CodeIO.Values;

/// <summary>Whether a predicted value is the right one: equal in structure, floats within a relative tolerance.</summary>
/// <remarks>
/// Whole numbers, texts, flags and null are equal or not, and no flag is a number. Where the right value is whole, a float must equal it: 3.0 is 3. Where
/// it is a float, a number counts when it differs by at most the tolerance times the right one's magnitude; 0.0 allows 1e-9. NaN is NaN, and an infinity is
/// that of its sign. Lists have the same order; objects the same names, in any order.
/// </remarks>
internal static class Closeness
{
    private const double NearZero = 1e-9;

    public static bool IsRight(Datum predicted, Datum right, double tolerance) => (predicted, right) switch
    {
        (Datum.Null, Datum.Null) => true,
        (Datum.Flag a, Datum.Flag b) => a.IsTrue == b.IsTrue,
        (Datum.Text a, Datum.Text b) => a.Value == b.Value,
        (Datum.Whole a, Datum.Whole b) => a.Value == b.Value,
        (Datum.Float a, Datum.Whole b) => double.IsInteger(a.Value) && new System.Numerics.BigInteger(a.Value) == b.Value,
        (Datum.Whole a, Datum.Float b) => double.IsFinite(b.Value) && IsClose((double)a.Value, b.Value, tolerance),
        (Datum.Float a, Datum.Float b) => IsClose(a.Value, b.Value, tolerance),
        (Datum.Sequence a, Datum.Sequence b) => AreRight(a.Items, b.Items, tolerance),
        (Datum.Mapping a, Datum.Mapping b) => AreRight(a.Members, b.Members, tolerance),
        _ => false,
    };

    private static bool AreRight(IReadOnlyList<Datum> predicted, IReadOnlyList<Datum> right, double tolerance)
    {
        if (predicted.Count != right.Count) return false;
        for (var at = 0; at < right.Count; at++)
        {
            if (!IsRight(predicted[at], right[at], tolerance)) return false;
        }

        return true;
    }

    private static bool AreRight(IReadOnlyDictionary<string, Datum> predicted, IReadOnlyDictionary<string, Datum> right, double tolerance)
    {
        if (predicted.Count != right.Count) return false;
        foreach (var (name, value) in right)
        {
            if (!predicted.TryGetValue(name, out var found) || !IsRight(found, value, tolerance)) return false;
        }

        return true;
    }

    private static bool IsClose(double predicted, double right, double tolerance)
    {
        if (double.IsNaN(right)) return double.IsNaN(predicted);
        if (double.IsInfinity(right) || double.IsInfinity(predicted)) return predicted.Equals(right);
        return Math.Abs(predicted - right) <= (right == 0 ? NearZero : tolerance * Math.Abs(right));
    }
}
