using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Running;
using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Verification;
using TrainTinyModel.Families;
using TrainTinyModel.Questions;
using TrainTinyModel.Teaching;

namespace TrainTinyModel.Commands;

/// <summary>Greedy rollouts of trained wordings whose first script is given and faulty: how often does the model repair it?</summary>
internal static class Repairs
{
    public static async Task<int> RunAsync(Arguments given)
    {
        using var model = OnnxGenAIChatClient.Load(given.Place(0, "MODEL"));
        var kind = given.Text("--faults", "trained");
        if (kind is not ("trained" or "heldout")) throw new ArgumentException($"--faults must be trained or heldout, and is '{kind}'.");
        var teacher = new ScriptedTeacher();
        List<RolloutProblem> problems = [];
        foreach (var family in FamilyCatalog.Named(given.Text("--families", "")))
        {
            for (var i = 0; i < given.Number("--per-family", 6); i++)
            {
                var plan = new LessonPlan(Faults: kind == "trained" ? FaultKind.Trained : FaultKind.HeldOut);
                var lesson = LessonMaker.Task(new Draw($"repairs {kind} {family.Name} {i}"), family, WordingSplit.Trained, plan, hasNoise: false);
                if (lesson.HasFault && teacher.TryAdd(lesson)) problems.Add(new RolloutProblem(new Problem($"repair-{problems.Count:000}", lesson.Prompt) { Answer = lesson.Answer }, new AnswerVerifier()) { Source = family.Name });
            }
        }

        using var client = new FaultyStart(model, teacher);
        var runner = new RolloutRunner(client, new RolloutRunnerOptions
        {
            GroupSize = 1,
            Workers = given.Number("--workers", Environment.ProcessorCount),
            Agent = new R1AgentOptions { ChatOptions = new ChatOptions { Temperature = 0 }, MaxTokens = 900, Session = new CodeSessionOptions { Limits = RolloutRunnerOptions.DefaultLimits } },
        });
        using var store = RolloutStore.Open(given.Place(1, "OUT.jsonl"), RolloutManifest.Of(runner.Settings), new RolloutStoreOptions { IncludeTiming = false });
        var sum = await runner.RunAsync(problems, store);
        store.Complete();
        Console.WriteLine($"{sum.Succeeded} of {problems.Count} repaired");
        return 0;
    }
}
