using R1CI.Sdk.Evaluation.Statistics;
using R1CI.Sdk.Reports.Charts;

namespace R1CI.Sdk.Evaluation.Reports.Figures;

/// <summary>How intervals are written.</summary>
internal static class Intervals
{
    /// <summary>Writes an interval, such as <c>38.1–48.6</c>, in percent.</summary>
    public static string Of(Estimate estimate) => $"{Display.Tenths(estimate.Low)}\u2013{Display.Tenths(estimate.High)}";
}
