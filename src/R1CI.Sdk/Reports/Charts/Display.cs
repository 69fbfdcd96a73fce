using System.Globalization;

namespace R1CI.Sdk.Reports.Charts;

/// <summary>How numbers are written, the same on every machine.</summary>
internal static class Display
{
    private const string Unit = "\u00A0%";

    /// <summary>Writes a share with one decimal, such as <c>43.2 %</c>.</summary>
    public static string Percent(double share) => double.IsFinite(share) ? Tenths(share) + Unit : "none";

    /// <summary>Writes a share without decimals, where there is no room for more.</summary>
    public static string WholePercent(double share) => (100 * share).ToString("F0", CultureInfo.InvariantCulture) + Unit;

    /// <summary>Writes a percentage without its unit, for columns that name it.</summary>
    public static string Tenths(double share) => (100 * share).ToString("F1", CultureInfo.InvariantCulture);

    /// <summary>Writes a count, such as <c>2,680</c>.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Writes a mean, with as many decimals as its size needs.</summary>
    public static string Mean(double mean) => mean.ToString(mean < 10 ? "N2" : mean < 100 ? "N1" : "N0", CultureInfo.InvariantCulture);

    /// <summary>Writes a count with its noun.</summary>
    public static string Of(long count, string one, string many) => $"{Count(count)}\u00A0{(count == 1 ? one : many)}";
}
