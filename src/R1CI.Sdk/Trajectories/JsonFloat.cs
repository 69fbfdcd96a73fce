using System.Globalization;
using System.Text;

namespace R1CI.Sdk.Trajectories;

/// <summary>Floats as the shortest text that reads back as the same value, always with a decimal point, so that a column keeps its type.</summary>
internal static class JsonFloat
{
    /// <summary>How many bytes a number takes at most.</summary>
    public const int MaxBytes = 32;

    /// <summary>Writes a number to memory that the caller has.</summary>
    /// <param name="value">Finite.</param>
    /// <param name="output">At least <see cref="MaxBytes"/>.</param>
    /// <returns>How many bytes it took.</returns>
    public static int Format(float value, Span<byte> output)
    {
        if (value == 0)
        {
            "0.0"u8.CopyTo(output);
            return 3;
        }

        return Finite(value).TryFormat(output, out var length, "R", CultureInfo.InvariantCulture) && output[..length].Contains((byte)'.')
            ? length
            : Encoding.ASCII.GetBytes(Format(value), output);
    }

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
