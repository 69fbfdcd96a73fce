using R1CI.Sdk.Evaluation.Reports.Figures;
using R1CI.Sdk.Evaluation.Reports.Runs;
using R1CI.Sdk.Evaluation.Summaries;

namespace R1CI.Sdk.Evaluation.Reports.Sections;

/// <summary>Everything that the sections of a report draw from.</summary>
/// <param name="Summary">What the evaluation came to.</param>
/// <param name="Figures">What its runs add to that.</param>
/// <param name="Samples">The runs to show in full.</param>
/// <param name="Splits">Which tasks are <c>train</c> and which are <c>test</c>; tasks not named are neither.</param>
internal sealed record ReportContent(EvalSummary Summary, RunFigures Figures, IReadOnlyList<SampleRun> Samples, IReadOnlyDictionary<string, string> Splits)
{
    /// <summary>Gets the split of a task; empty when it has none.</summary>
    public string SplitOf(string task) => Splits.GetValueOrDefault(task, "");
}
