using System.Globalization;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Models;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Running;
using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Verification;
using TrainTinyModel.Questions;

namespace TrainTinyModel.Teaching;

/// <summary>What is collected.</summary>
/// <param name="Model">The folder whose tokenizer and template the records are written with.</param>
/// <param name="Folder">Where the records go, a file a part.</param>
/// <param name="Kind"><c>tasks</c>, the mixture; <c>copies</c>, copy practice only.</param>
/// <param name="Count">How many lessons.</param>
/// <param name="PartSize">How many lessons a part has. All of a part have the same system message, mostly none.</param>
/// <param name="Seed">Whose lessons these are.</param>
/// <param name="Families">What is asked about.</param>
/// <param name="Frame">How questions are answered; guided is the agent with follow-ups.</param>
/// <param name="Mix">What of the mixture an ablation may change.</param>
/// <param name="Workers">Rollouts at a time; the records do not depend on it.</param>
internal sealed record Collection(string Model, string Folder, string Kind, int Count, int PartSize, long Seed, IReadOnlyList<Families.Family> Families, AgentFrame Frame, LessonMix Mix, int Workers);

/// <summary>Has the teacher answer lessons through the SDK's own rollouts, so that our executor, template and observations are in the records.</summary>
internal static class Classroom
{
    private const double SystemMessageShare = 0.2;

    /// <summary>Collects every part that is not there yet.</summary>
    /// <returns>How many records there are, and how many of them are right.</returns>
    public static async Task<(long Records, long Right)> CollectAsync(Collection asked, Action<string> report)
    {
        Directory.CreateDirectory(asked.Folder);
        using var model = OnnxGenAIChatClient.Load(asked.Model);
        var (records, right) = (0L, 0L);
        for (var part = 0; part * asked.PartSize < asked.Count; part++)
        {
            var sum = await CollectPartAsync(asked, part, model);
            records += sum.Done;
            right += sum.Correct;
            report(string.Create(CultureInfo.InvariantCulture, $"{asked.Kind} part {part}: {sum.Done} records, {sum.Correct} right"));
        }

        return (records, right);
    }

    private static async Task<(long Done, long Correct)> CollectPartAsync(Collection asked, int part, OnnxGenAIChatClient model)
    {
        var draw = new Draw($"{asked.Kind} {asked.Seed} part {part}");
        var system = asked.Kind == "tasks" && draw.Chance(SystemMessageShare) ? Talk.SystemMessage(draw) : null;
        var teacher = new ScriptedTeacher();
        var problems = Lessons(asked, part, teacher).ToList();
        using var client = new ScriptedChatClient(model, ScriptedTeacher.Name, teacher.Reply);
        var runner = new RolloutRunner(client, new RolloutRunnerOptions
        {
            GroupSize = 1,
            Workers = asked.Workers,
            Seed = asked.Seed,
            Frames = [asked.Frame],
            Guide = teacher,
            Agent = new R1AgentOptions
            {
                SystemPrompt = system,
                MaxGuidance = 1,
                ChatOptions = new ChatOptions { Temperature = 1 },
                Session = new CodeSessionOptions { Limits = RolloutRunnerOptions.DefaultLimits },
            },
        });
        var path = Path.Combine(asked.Folder, $"{asked.Kind}-{part:00000}.jsonl");
        var settings = new Dictionary<string, string>(runner.Settings) { ["lessons"] = $"{asked.Kind} {asked.Seed} {part} {asked.PartSize} {asked.Frame} {string.Join(',', asked.Families.Select(family => family.Name))}{asked.Mix}" };
        using var store = RolloutStore.Open(path, RolloutManifest.Of(settings), new RolloutStoreOptions { Resume = File.Exists(path), IncludeTiming = false });
        var sum = await runner.RunAsync(problems, store);
        store.Complete();
        return (store.Count, sum.Succeeded);
    }

    private static IEnumerable<RolloutProblem> Lessons(Collection asked, int part, ScriptedTeacher teacher)
    {
        for (var i = part * asked.PartSize; i < Math.Min(asked.Count, (part + 1) * asked.PartSize); i++)
        {
            var draw = new Draw($"{asked.Kind} {asked.Seed} lesson {i}");
            var lesson = FramedLesson.In(asked.Frame, asked.Kind == "copies" ? CopyPractice.Next(draw) : LessonMaker.Next(draw, asked.Families, asked.Mix));
            if (asked.Mix.Wrong > 0 && draw.Chance(asked.Mix.Wrong)) lesson = Mistaken(draw, lesson, asked);
            if (!teacher.TryAdd(lesson)) continue;
            yield return new RolloutProblem(new Problem($"{asked.Kind}-{asked.Seed}-{i}", lesson.Prompt) { Answer = lesson.Answer }, new ExactVerifier()) { Source = $"tiny/{lesson.Family}" };
        }
    }

    // The solution of another question, half of the time one of the same family: well-formed, confident and (but for chance) wrong.
    private static Lesson Mistaken(Draw draw, Lesson lesson, Collection asked)
    {
        var family = asked.Families.FirstOrDefault(family => family.Name == lesson.Family && draw.Coin()) ?? draw.Pick(asked.Families);
        var other = LessonMaker.Task(draw, family, WordingSplit.Trained, LessonPlan.Plain, hasNoise: false);
        return lesson with { FollowUp = null, Turns = FramedLesson.In(asked.Frame, other).Turns };
    }
}
