// One run as a trace: printed here, and sent to a collector where one is named.
//     dotnet run -c Release --project examples/Tracing
//     OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:4317 dotnet run -c Release --project examples/Tracing
using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using R1CI.Sdk.Agents;
using R1CI.Sdk.OnnxGenAI;

// Without any package: a listener sees activities as they end, the run after its steps.
using var listener = new ActivityListener
{
    ShouldListenTo = source => source.Name == R1Telemetry.SourceName,
    Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
    ActivityStopped = step =>
    {
        Console.WriteLine($"{(step.ParentSpanId == default ? "" : "  ")}{step.DisplayName}");
        foreach (var (key, value) in step.TagObjects.Where(tag => tag.Key.Contains("usage", StringComparison.Ordinal) || tag.Key.StartsWith("r1ci.", StringComparison.Ordinal)))
        {
            Console.WriteLine($"      {key} = {value}");
        }
    },
};
ActivitySource.AddActivityListener(listener);

// With OpenTelemetry: the exporter reads its address from the environment, as everywhere.
var isExporting = Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is not null;
using var traces = isExporting ? Sdk.CreateTracerProviderBuilder().AddSource(R1Telemetry.SourceName).AddOtlpExporter().Build() : null;
using var metrics = isExporting ? Sdk.CreateMeterProviderBuilder().AddMeter(R1Telemetry.MeterName).AddOtlpExporter().Build() : null;

using var model = OnnxGenAIChatClient.Load(Path.Combine(AppContext.BaseDirectory, "models", "r1ci-tiny"));
var run = await new R1Agent(model, new R1AgentOptions { Name = "counter" }).RunAsync("How many prime numbers are there between 1 and 1000?");
Console.WriteLine($"Answer: {run.Answer}");
