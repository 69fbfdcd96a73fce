using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>Reports one run: an activity for it, one for each generation and each script, and what they took.</summary>
internal sealed class RunTelemetry : IDisposable
{
    private static readonly ActivitySource Source = new(R1Telemetry.SourceName);
    private static readonly Meter Meter = new(R1Telemetry.MeterName);
    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>("gen_ai.client.operation.duration", "s", "How long an operation took.");
    private static readonly Histogram<long> Tokens = Meter.CreateHistogram<long>("gen_ai.client.token.usage", "{token}", "Tokens read and written.");
    private static readonly Counter<long> CodeCalls = Meter.CreateCounter<long>("r1ci.code_calls", "{call}", "Scripts that models wrote, by how they ended.");

    private readonly string _provider;
    private readonly string? _model;
    private readonly bool _hasContent;
    private readonly Operation _run;
    private Operation? _step;

    private RunTelemetry(R1AgentOptions options, string provider, string? model)
    {
        (_provider, _model, _hasContent) = (provider, model, options.TracesContent);
        _run = Begin("invoke_agent", options.Name, ActivityKind.Internal, parent: default);
        _run.Tag("gen_ai.agent.name", options.Name);
        _run.Tag("gen_ai.conversation.id", options.Terms?.ConversationId);
    }

    /// <summary>Begins to report a run; <see langword="null"/> when nobody listens.</summary>
    public static RunTelemetry? Start(R1AgentOptions options, string? provider, string? model) =>
        Source.HasListeners() || Durations.Enabled || Tokens.Enabled || CodeCalls.Enabled ? new RunTelemetry(options, provider ?? "r1ci", model) : null;

    /// <summary>Begins a generation.</summary>
    public void BeginChat(ChatOptions asked)
    {
        _step = Begin("chat", _model ?? "", ActivityKind.Client, _run.Context);
        _step.Tag("gen_ai.request.max_tokens", asked.MaxOutputTokens);
        _step.Tag("gen_ai.request.temperature", asked.Temperature);
        _step.Tag("gen_ai.request.top_p", asked.TopP);
        _step.Tag("gen_ai.request.top_k", asked.TopK);
        _step.Tag("gen_ai.request.seed", asked.Seed);
    }

    /// <summary>Ends it.</summary>
    public void EndChat(Generation generation)
    {
        var finish = generation.Stop is { } stop ? stop is GenerationStop.Length or GenerationStop.ContextFull ? "length" : "stop" : null;
        _step?.Tag("gen_ai.response.finish_reasons", finish is null ? null : new[] { finish });
        if (_hasContent) _step?.Tag("gen_ai.output.messages", TracedMessages.Write(ChatRole.Assistant, generation.Text, finish));
        Count("chat", "input", _step, generation.Usage?.InputTokenCount ?? generation.Tokens?.Context.Sum(segment => (long)segment.Ids.Count));
        Count("chat", "output", _step, generation.SampledTokens);
        EndStep(generation.Error?.GetType().FullName);
    }

    /// <summary>Begins a script.</summary>
    public void BeginScript(CodeCall call)
    {
        _step = Begin("execute_tool", $"run_{call.Language}", ActivityKind.Internal, _run.Context);
        _step.Tag("gen_ai.tool.name", $"run_{call.Language}");
        _step.Tag("gen_ai.tool.type", "extension");
        _step.Tag("gen_ai.tool.call.id", call.Id);
        if (_hasContent) _step.Tag("gen_ai.tool.call.arguments", call.Code);
    }

    /// <summary>Ends it.</summary>
    public void EndScript(CodeCall call)
    {
        var result = call.Result!;
        _step?.Tag("r1ci.status", result.Status.ToJsonName());
        _step?.Tag("r1ci.steps", result.Steps);
        _step?.Tag("r1ci.host_calls", result.HostCalls.Count);
        if (_hasContent) _step?.Tag("gen_ai.tool.call.result", ObservationText.OutputOf(result));
        if (CodeCalls.Enabled) CodeCalls.Add(1, new TagList { { "gen_ai.tool.name", $"run_{call.Language}" }, { "r1ci.status", result.Status.ToJsonName() }, { "gen_ai.request.model", _model } });
        EndStep(result.Status == ExecutionStatus.Ok ? null : result.Status.ToJsonName());
    }

    /// <summary>Ends the run.</summary>
    public void End(Trajectory trajectory)
    {
        if (_hasContent)
        {
            _run.Tag("gen_ai.input.messages", TracedMessages.Write(trajectory.Prompt));
            _run.Tag("gen_ai.output.messages", trajectory.Answer is { } answer ? TracedMessages.Write(ChatRole.Assistant, answer, "stop") : null);
        }

        _run.Tag("gen_ai.usage.input_tokens", trajectory.Usage.InputTokenCount);
        _run.Tag("gen_ai.usage.output_tokens", trajectory.Usage.OutputTokenCount);
        _run.Tag("r1ci.stop", trajectory.Stop.ToJsonName());
        _run.Tag("r1ci.turns", trajectory.Turns.Count);
        _run.Tag("r1ci.code_calls", trajectory.CodeCalls);
        var error = trajectory.Failure is { } failure ? failure.Exception?.GetType().FullName ?? failure.Source.ToString() : null;
        End(_run, trajectory.Stop == StopReason.Cancelled ? typeof(OperationCanceledException).FullName : error);
    }

    /// <summary>Ends what its reader left in the middle.</summary>
    public void Dispose()
    {
        EndStep(_step is null ? null : "abandoned");
        End(_run, "abandoned");
    }

    private void EndStep(string? error)
    {
        if (_step is not null) End(_step, error);
        _step = null;
    }

    private Operation Begin(string operation, string subject, ActivityKind kind, ActivityContext parent)
    {
        var begun = new Operation(operation, Source.StartActivity($"{operation} {subject}".TrimEnd(), kind, parent));
        begun.Tag("gen_ai.operation.name", operation);
        begun.Tag("gen_ai.provider.name", _provider);
        begun.Tag("gen_ai.request.model", _model);
        return begun;
    }

    private void End(Operation operation, string? error)
    {
        if (!operation.TryEnd(error, out var seconds) || !Durations.Enabled) return;
        var tags = TagsOf(operation.Name);
        if (error is not null) tags.Add("error.type", error);
        Durations.Record(seconds, tags);
    }

    private void Count(string operation, string type, Operation? step, long? tokens)
    {
        step?.Tag($"gen_ai.usage.{type}_tokens", tokens);
        if (tokens is null || !Tokens.Enabled) return;
        var tags = TagsOf(operation);
        tags.Add("gen_ai.token.type", type);
        Tokens.Record(tokens.Value, tags);
    }

    private TagList TagsOf(string operation) => new()
    {
        { "gen_ai.operation.name", operation },
        { "gen_ai.provider.name", _provider },
        { "gen_ai.request.model", _model },
    };

    private sealed class Operation(string name, Activity? activity)
    {
        private readonly long _start = Stopwatch.GetTimestamp();
        private bool _isEnded;

        public string Name => name;

        public ActivityContext Context => activity?.Context ?? default;

        public void Tag(string key, object? value)
        {
            if (value is not null) activity?.SetTag(key, value);
        }

        public bool TryEnd(string? error, out double seconds)
        {
            seconds = Stopwatch.GetElapsedTime(_start).TotalSeconds;
            if (_isEnded) return false;
            _isEnded = true;
            if (error is not null)
            {
                Tag("error.type", error);
                activity?.SetStatus(ActivityStatusCode.Error);
            }

            activity?.Dispose();
            return true;
        }
    }
}
