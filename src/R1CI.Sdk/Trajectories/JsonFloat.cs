using System.Globalization;

namespace R1CI.Sdk.Trajectories;

/// <summary>Floats as the shortest text that reads back as the same value, always with a decimal point, so that a column keeps its type.</summary>
internal static class JsonFloat
{
    public static string Format(float value) => value == 0 ? "0.0" : WithPoint(Finite(value).ToString("R", CultureInfo.InvariantCulture));

    public static string Format(double value) => value == 0 ? "0.0" : WithPoint(Finite(value).ToString("R", CultureInfo.InvariantCulture));

    private static string WithPoint(string text)
    {
        if (text.Contains('.', StringComparison.Ordinal))
        {
            return text;
        }

        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        return exponent < 0 ? text + ".0" : text.Insert(exponent, ".0");
    }

    private static T Finite<T>(T value)
        where T : System.Numerics.IFloatingPoint<T> =>
        T.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "JSON has finite numbers only.");
}
