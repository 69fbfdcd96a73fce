namespace R1CI.Sdk.CodeIO.Files;

/// <summary>The names of the files of a run and of single stages.</summary>
internal static class RunFiles
{
    public const string Sources = "sources.jsonl";
    public const string Places = "places.jsonl"; // of a single stage only
    public const string Transformed = "transformed.jsonl"; // of a single stage only
    public const string Parsed = "parsed.jsonl"; // of a single stage only
    public const string Functions = "functions.jsonl";
    public const string Instances = "instances.jsonl";
    public const string Predictions = "predictions.jsonl";
    public const string Verdicts = "verdicts.jsonl";
    public const string Revisions = "revisions.jsonl"; // of a single stage only
    public const string RevisionVerdicts = "revision-verdicts.jsonl"; // of a single stage only
    public const string Final = "final.jsonl";
    public const string Messages = "messages.jsonl";
    public const string Drops = "drops.jsonl";
    public const string Progress = "progress.jsonl";
    public const string Manifest = "manifest.json";
    public const string Timing = "timing.json";

    /// <summary>Gets the name of a single stage's drops.</summary>
    public static string DropsOf(string stage) => stage + ".drops.jsonl";

    /// <summary>Gets the files with lines of a run, but for its progress.</summary>
    public static IReadOnlyList<string> OfRun { get; } = [Sources, Functions, Instances, Predictions, Verdicts, Final, Messages, Drops];
}
