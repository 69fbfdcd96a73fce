using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;

namespace R1CI.Sdk.Tests.Agents;

public sealed class RunTelemetryTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_WithAListener_ReportsRunGenerationsAndScriptsWithoutContent()
    {
        var activities = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == R1Telemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var model = new ScriptedChatClient("SECRET\n```python\nprint('SECRET')\n```", "<<<SECRET>>>") { ReportsUsage = true };
        await new R1Agent(model, new R1AgentOptions { Name = "listened" }).RunAsync("SECRET", None);

        var run = Assert.Single(activities, activity => activity.DisplayName == "invoke_agent listened");
        var steps = activities.Where(activity => activity.ParentSpanId == run.SpanId && activity.TraceId == run.TraceId).ToList();
        Assert.Equal(["chat", "execute_tool run_python", "chat"], steps.Select(step => step.DisplayName));
        Assert.Equal(("invoke_agent", "answer", 2, 1), (run.GetTagItem("gen_ai.operation.name"), run.GetTagItem("r1ci.stop"), run.GetTagItem("r1ci.turns"), run.GetTagItem("r1ci.code_calls")));
        Assert.Equal(("run_python", "ok"), (steps[1].GetTagItem("gen_ai.tool.name"), steps[1].GetTagItem("r1ci.status")));
        Assert.Equal(ActivityStatusCode.Unset, run.Status);
        Assert.DoesNotContain(steps.Append(run).SelectMany(step => step.TagObjects), tag => tag.Value?.ToString()?.Contains("SECRET", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task RunAsync_InsideAnActivityOfTheCaller_IsItsChild()
    {
        using var source = new ActivitySource("the.caller");
        var activities = Listen("the.caller", R1Telemetry.SourceName, out var listener);
        using var model = new ScriptedChatClient("<<<1>>>");
        using (listener)
        {
            using var request = source.StartActivity("GET /ask");
            await new R1Agent(model, new R1AgentOptions { Name = "called" }).RunAsync("q", None);
            Assert.Equal(request!.SpanId, Assert.Single(activities, activity => activity.DisplayName == "invoke_agent called").ParentSpanId);
        }
    }

    [Fact]
    public async Task RunAsync_AskedForContent_TracesWhatWasAskedWrittenRunAndPrinted()
    {
        var activities = Listen(R1Telemetry.SourceName, null, out var listener);
        using var model = new ScriptedChatClient("Hm \"\n```python\nprint('SEEN')\n```", "<<<7>>>");
        using (listener)
        {
            await new R1Agent(model, new R1AgentOptions { Name = "open", TracesContent = true, SystemPrompt = null, ChatOptions = new ChatOptions { Temperature = 0.5f, Seed = 3 } }).RunAsync("why?", None);
        }

        var run = Assert.Single(activities, activity => activity.DisplayName == "invoke_agent open");
        var steps = activities.Where(activity => activity.ParentSpanId == run.SpanId).ToList();
        Assert.Equal("""[{"role":"user","parts":[{"type":"text","content":"why?"}]}]""", run.GetTagItem("gen_ai.input.messages"));
        Assert.Equal("""[{"role":"assistant","parts":[{"type":"text","content":"7"}],"finish_reason":"stop"}]""", run.GetTagItem("gen_ai.output.messages"));
        Assert.Equal(("print('SEEN')", "SEEN"), (steps[1].GetTagItem("gen_ai.tool.call.arguments"), steps[1].GetTagItem("gen_ai.tool.call.result")));
        Assert.Contains("Hm \\u0022", (string)steps[0].GetTagItem("gen_ai.output.messages")!, StringComparison.Ordinal);
        Assert.Equal(0.5f, steps[0].GetTagItem("gen_ai.request.temperature"));
    }

    [Fact]
    public async Task RunAsync_OfScriptsThatEndDifferently_CountsThemByStatus()
    {
        var counted = new ConcurrentQueue<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, own) => { if (instrument.Name == "r1ci.code_calls") own.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => counted.Enqueue($"{value} {Text(tags)}"));
        listener.Start();
        using var model = new ScriptedChatClient("```python\nprint(1)\n```", "```python\n1 / 0\n```", "<<<1>>>");
        await new R1Agent(new RenamedClient(model, "counted")).RunAsync("q", None);

        Assert.Equal(
            ["1 gen_ai.tool.name=run_python r1ci.status=ok gen_ai.request.model=counted", "1 gen_ai.tool.name=run_python r1ci.status=error gen_ai.request.model=counted"],
            counted.Where(record => record.EndsWith("=counted", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task RunAsync_WithAMeterListener_RecordsDurationsTokensAndErrors()
    {
        var records = new ConcurrentQueue<(string Name, double Value, string Tags)>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, own) => { if (instrument.Meter.Name == R1Telemetry.MeterName) own.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => records.Enqueue((instrument.Name, value, Text(tags))));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => records.Enqueue((instrument.Name, value, Text(tags))));
        listener.Start();
        using var model = new ScriptedChatClient("<<<1>>>") { ReportsUsage = true };
        var metadata = new RenamedClient(model, "measured");
        await new R1Agent(metadata).RunAsync("q", None);
        await new R1Agent(metadata).RunAsync("q", None); // the script has no more replies

        var ours = records.Where(record => record.Tags.Contains("measured", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, ours.Count(record => record.Name == "gen_ai.client.operation.duration"));
        Assert.Contains(ours, record => record is { Name: "gen_ai.client.token.usage", Value: 7 } && record.Tags.Contains("gen_ai.token.type=output", StringComparison.Ordinal));
        Assert.Equal(2, ours.Count(record => record.Tags.Contains("error.type=System.InvalidOperationException", StringComparison.Ordinal)));
    }

    private static ConcurrentQueue<Activity> Listen(string source, string? other, out ActivityListener listener)
    {
        var activities = new ConcurrentQueue<Activity>();
        listener = new ActivityListener
        {
            ShouldListenTo = found => found.Name == source || found.Name == other,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        return activities;
    }

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));

    private sealed class RenamedClient(IChatClient inner, string model) : DelegatingChatClient(inner)
    {
        public override object? GetService(Type serviceType, object? serviceKey = null) =>
            serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("test", null, model) : base.GetService(serviceType, serviceKey);
    }
}
