using System.Text;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>All that a run's results depend on beside its input, as one line of JSON.</summary>
internal static class RunSettings
{
    public static string Of(CodeExecutor executor, ISourceTransform transform, IPredictor? predictor, CodeIORunOptions options) => Encoding.UTF8.GetString(RecordJson.Line(writer =>
    {
        writer.WriteString("schema", "ci.codeio/1");
        writer.WriteString("interpreter", executor.Interpreter);
        writer.WriteString("interpreter_sha256", executor.InterpreterSha256);
        writer.WriteString("transform", transform.Name);
        writer.WriteString("predictor", predictor?.Name ?? "");
        writer.WriteNumber("revisions", predictor?.MaxRevisions ?? 0);
        writer.WriteNumber("seed", options.Execution.Seed);
        writer.WriteNumber("shard", options.Intake.ShardIndex);
        writer.WriteNumber("shards", options.Intake.ShardCount);
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
    })).TrimEnd('\n');
}
