using System.Globalization;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Running;
using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Tests.Rollouts;

/// <summary>Problems, and a policy whose replies depend on the question and the seed alone, as a model's do.</summary>
internal static class RolloutFakes
{
    /// <summary>Makes problems whose right answer is their number.</summary>
    public static IEnumerable<RolloutProblem> Problems(int count) => Enumerable.Range(0, count)
        .Select(i => new RolloutProblem(new Problem($"p{i}", $"Which number is {i}?") { Answer = i.ToString(CultureInfo.InvariantCulture) }, new ExactVerifier()) { Source = "test@1" });

    /// <summary>Makes a policy that computes by code, and is right for about two seeds of three.</summary>
    public static ScriptedChatClient Policy(Action<ScriptedCall>? onCall = null) => new() { HasTokens = true, PieceChars = 4, OnCall = call => Reply(call, onCall) };

    public static RolloutRunnerOptions Options(int workers = 1) => new()
    {
        GroupSize = 3,
        Workers = workers,
        Seed = 17,
        Agent = new R1AgentOptions { Executors = [new PythonExecutor()], ChatOptions = new ChatOptions { Temperature = 1 } },
    };

    public static string NumberIn(ScriptedCall call) => new([.. call.Messages.First(message => message.Role == ChatRole.User).Text.Where(char.IsAsciiDigit)]);

    private static string Reply(ScriptedCall call, Action<ScriptedCall>? onCall)
    {
        onCall?.Invoke(call);
        var (number, seed) = (NumberIn(call), call.Options.Seed ?? 0);
        var isFirst = call.Messages.All(message => message.Role != ChatRole.Assistant);
        return isFirst ? $"I compute {seed % 7}.\n```python\nprint({number} + {(seed % 3 == 0 ? 1 : 0)})\n```"
            : $"So it is\n<<<{call.Messages[^1].Text.Split("```output\n")[^1].Split('\n')[0]}>>>";
    }
}

/// <summary>Tells at once, unlike <see cref="Progress{T}"/>.</summary>
internal sealed class SynchronousProgress(Action<RolloutProgress> report) : IProgress<RolloutProgress>
{
    public void Report(RolloutProgress value) => report(value);
}

/// <summary>Keeps rollouts in memory.</summary>
internal sealed class ListSink : IRolloutSink
{
    /// <summary>Called before a rollout is kept.</summary>
    public Action<Rollout>? OnAdd { get; init; }

    public List<Rollout> Rollouts { get; } = [];

    public List<SkippedRollout> Skipped { get; } = [];

    public bool Contains(RolloutKey key, int groupIndex) => false;

    public void Add(Rollout rollout)
    {
        OnAdd?.Invoke(rollout);
        lock (Rollouts)
        {
            Rollouts.Add(rollout);
        }
    }

    public void Skip(SkippedRollout skipped)
    {
        lock (Skipped)
        {
            Skipped.Add(skipped);
        }
    }
}
