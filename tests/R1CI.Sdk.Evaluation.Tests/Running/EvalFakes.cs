using System.Globalization;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Evaluation.Running;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Running;
using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Evaluation.Tests.Running;

/// <summary>Problems of two suites, and policies whose replies depend on the question and the seed alone, as a model's do.</summary>
internal static class EvalFakes
{
    /// <summary>Makes problems whose right answer is their number, in four tasks of two suites.</summary>
    public static IEnumerable<RolloutProblem> Problems(int count) => Enumerable.Range(0, count).Select(i => Problem($"p{i}", $"Which number is {i}?", i.ToString(CultureInfo.InvariantCulture), $"task{i % 4}", $"suite{i % 2}"));

    public static RolloutProblem Problem(string id, string prompt, string? answer, string task = "task", string suite = "") => new(
        new Problem(id, prompt) { Answer = answer, Metadata = new Dictionary<string, string> { ["task"] = task, ["suite"] = suite } }, new ExactVerifier()) { Source = "test@1" };

    /// <summary>Makes a policy that computes by code, and is right for about two seeds of three.</summary>
    public static ScriptedChatClient Policy(Action<ScriptedCall>? onCall = null) => new()
    {
        HasTokens = true,
        PieceChars = 4,
        OnCall = call =>
        {
            onCall?.Invoke(call);
            var (number, seed) = (new string([.. Question(call).Where(char.IsAsciiDigit)]), call.Options.Seed ?? 0);
            return IsFirst(call) ? $"I compute {seed % 7}.\n```python\nprint({number} + {(seed % 3 == 0 ? 1 : 0)})\n```" : $"So it is\n<<<{Shown(call)}>>>";
        },
    };

    public static bool IsFirst(ScriptedCall call) => call.Messages.All(message => message.Role != ChatRole.Assistant);

    public static string Question(ScriptedCall call) => call.Messages.First(message => message.Role == ChatRole.User).Text;

    public static EvalRunOptions Options(IEnumerable<RolloutProblem> problems, int samples = 1, int workers = 1) => new()
    {
        Problems = problems,
        Runs = new RolloutRunnerOptions
        {
            GroupSize = samples,
            Workers = workers,
            Seed = 17,
            Agent = new R1AgentOptions { Executors = [new PythonExecutor()], ChatOptions = new ChatOptions { Temperature = samples == 1 ? 0 : 1 } },
        },
    };

    private static string Shown(ScriptedCall call) => call.Messages[^1].Text.Split("```output\n")[^1].Split('\n')[0];
}
