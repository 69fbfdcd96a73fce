using System.Text;
using System.Text.Json;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>All that a run's results depend on beside its input, as one line of JSON.</summary>
internal static class RunSettings
{
    public static string Of(CodeExecutor executor, ISourceTransform transform, IPredictor? predictor, CodeIORunOptions options) => Encoding.UTF8.GetString(RecordJson.Line(writer =>
    {
        writer.WriteString("schema", "ci.codeio/1");
        writer.WriteStartObject("builds");
        foreach (var (part, build) in SdkBuild.Of([executor], typeof(RunSettings).Assembly)) writer.WriteString(part, build);
        writer.WriteEndObject();
        writer.WriteString("interpreter", executor.Interpreter);
        writer.WriteString("interpreter_sha256", executor.InterpreterSha256);
        writer.WriteString("transform", transform.Name);
        writer.WriteString("predictor", predictor?.Name ?? "");
        writer.WriteNumber("revisions", predictor?.MaxRevisions ?? 0);
        writer.WriteNumber("seed", options.Execution.Seed);
        writer.WriteNumber("shard", options.Intake.Shard.Index);
        writer.WriteNumber("shards", options.Intake.Shard.Count);
        writer.WriteNumber("max_source_bytes", options.Intake.MaxBytes);
        writer.WriteBoolean("drops_near_duplicates", options.Intake.DropsNearDuplicates);
        writer.WriteBoolean("drops_not_reasoning", options.Intake.DropsNotReasoning);
        writer.WriteNumber("max_pairs", options.Execution.MaxPairs);
        writer.WriteNumber("min_pairs", options.Execution.MinPairs);
        writer.WriteNumber("max_generator_calls", options.Execution.MaxGeneratorCalls);
        writer.WriteNumber("max_steps", options.Execution.MaxSteps);
        writer.WriteNumber("max_bytes", options.Execution.MaxBytes);
        writer.WriteBoolean("keeps_mutating", options.Execution.KeepsMutating);
        writer.WriteBoolean("keeps_constant", options.Execution.KeepsConstant);
        writer.WriteNumber("instance_pairs", options.Instances.MaxPairs);
        writer.WriteBoolean("asks_outputs", options.Instances.AsksOutputs);
        writer.WriteBoolean("asks_inputs", options.Instances.AsksInputs);
        writer.WriteString("layout", options.Instances.Layout.ToString());
        writer.WriteString("values", options.Instances.Values.ToString());
        writer.WriteNumber("tolerance", options.Verification.Tolerance);
        writer.WriteNumber("verify_max_steps", options.Verification.Execution.MaxSteps);
        writer.WriteNumber("verify_max_bytes", options.Verification.Execution.MaxBytes);
        writer.WriteBoolean("keeps_right_only", options.KeepsRightOnly);
        writer.WriteBoolean("pairs_as_text", options.PairsAsText);
    })).TrimEnd('\n');

    /// <summary>Gets the settings with another part of the input.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="shard">Which part.</param>
    public static string WithShard(string settings, Shard shard) => Encoding.UTF8.GetString(RecordJson.Line(writer =>
    {
        using var document = JsonDocument.Parse(settings);
        foreach (var item in document.RootElement.EnumerateObject())
        {
            if (item.Name is "shard" or "shards") writer.WriteNumber(item.Name, item.Name == "shard" ? shard.Index : shard.Count);
            else item.WriteTo(writer);
        }
    })).TrimEnd('\n');

    /// <summary>Gets some of the settings.</summary>
    public static string Only(string settings, IReadOnlyCollection<string> names) => Encoding.UTF8.GetString(RecordJson.Line(writer =>
    {
        using var document = JsonDocument.Parse(settings);
        foreach (var item in document.RootElement.EnumerateObject().Where(item => names.Contains(item.Name))) item.WriteTo(writer);
    }));

    /// <summary>Gets which part of the input a run took.</summary>
    public static Shard ShardOf(string settings)
    {
        using var document = JsonDocument.Parse(settings);
        return new Shard(document.RootElement.GetProperty("shard").GetInt32(), document.RootElement.GetProperty("shards").GetInt32());
    }

    /// <summary>Makes sure that a folder's run has these settings.</summary>
    /// <exception cref="InvalidOperationException">One differs; the message names it.</exception>
    public static void RequireEqual(string there, string here, string folder)
    {
        if (there == here) return;
        throw new InvalidOperationException($"'{folder}' holds a run with other settings: {Difference(there, here)}. Give those, or another folder.");
    }

    /// <summary>Says what two settings differ in first.</summary>
    public static string Difference(string there, string here)
    {
        var (first, second) = (Values(there), Values(here));
        var name = first.Keys.Concat(second.Keys).FirstOrDefault(name => first.GetValueOrDefault(name) != second.GetValueOrDefault(name));
        return name is null ? "their order" : $"'{name}' is {first.GetValueOrDefault(name) ?? "missing"} there and {second.GetValueOrDefault(name) ?? "missing"} here";
    }

    // Those inside an object by both names.
    private static Dictionary<string, string> Values(string settings)
    {
        try
        {
            using var document = JsonDocument.Parse(settings);
            return document.RootElement.EnumerateObject()
                .SelectMany(static item => item.Value.ValueKind != JsonValueKind.Object ? [(item.Name, item.Value.GetRawText())] : item.Value.EnumerateObject().Select(inner => ($"{item.Name}.{inner.Name}", inner.Value.GetRawText())))
                .ToDictionary(static item => item.Item1, static item => item.Item2, StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return [];
        }
    }
}
