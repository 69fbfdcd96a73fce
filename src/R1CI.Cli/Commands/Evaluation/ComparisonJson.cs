using System.Text.Json;
using R1CI.Sdk.Evaluation.Comparisons;

namespace R1CI.Cli.Commands.Evaluation;

/// <summary>Prints a comparison as one JSON object.</summary>
internal static class ComparisonJson
{
    public static void Print(string a, string b, EvalComparison comparison, IReadOnlyList<SettingDifference> settings) => JsonOutput.Print(json =>
    {
        json.WriteStartObject();
        json.WriteString("a", a);
        json.WriteString("b", b);
        json.WriteStartObject("settings");
        foreach (var setting in settings)
        {
            json.WriteStartArray(setting.Name);
            json.WriteStringValue(setting.A);
            json.WriteStringValue(setting.B);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartObject("macro");
        Write(json, comparison.Macro!);
        json.WriteEndObject();
        json.WriteStartObject("suites");
        foreach (var (suite, difference) in comparison.Suites)
        {
            json.WriteStartObject(suite);
            Write(json, difference);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteBoolean("across_frames", comparison.IsAcrossFrames);
        json.WriteNumber("only_in_a", comparison.OnlyInA);
        json.WriteNumber("only_in_b", comparison.OnlyInB);
        json.WriteNumber("changed", comparison.Changed);
        json.WriteNumber("unscorable", comparison.Unscorable);
        json.WriteObjects("tasks", comparison.Tasks, task =>
        {
            json.WriteString("task", task.Task);
            json.WriteString("suite", task.Suite);
            Write(json, task.Difference);
        });
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, PairedDifference difference)
    {
        json.WriteNumber("pairs", difference.Problems);
        json.WriteNumber("a", difference.A);
        json.WriteNumber("b", difference.B);
        json.WriteNumber("difference", difference.Change.Value);
        json.WriteStartArray("ci95");
        json.WriteNumberValue(difference.Change.Low);
        json.WriteNumberValue(difference.Change.High);
        json.WriteEndArray();
        json.WriteBoolean("excludes_zero", difference.ExcludesZero);
        json.WriteNumber("better", difference.Better);
        json.WriteNumber("equal", difference.Ties);
        json.WriteNumber("worse", difference.Worse);
    }
}
