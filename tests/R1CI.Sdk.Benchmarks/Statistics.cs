using System.Globalization;

namespace R1CI.Sdk.Benchmarks;

/// <summary>The three figures of a series: a single one would hide the noise.</summary>
internal static class Statistics
{
    public static double Median(IReadOnlyCollection<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    public static void Print(string name, IReadOnlyCollection<double> values, string unit = "", int digits = 3) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"  {name,-46} min {Math.Round(values.Min(), digits),10}   median {Math.Round(Median(values), digits),10}   max {Math.Round(values.Max(), digits),10} {unit}"));
}
