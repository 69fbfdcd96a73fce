using R1CI.Sdk.Tasks.BigBenchHard;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Whether things switch on a machine, given what others did.</summary>
internal sealed class AbstractCausalReasoning() : ReasoningTask(new("acre", TaskSuite.ReasoningGym, "on, off or undetermined", VerifierKind.Choice) { HasFewAnswers = true })
{
    private static readonly string[] Answers = ["on", "off", "undetermined"];

    protected override IReadOnlyList<string> Wordings =>
    [
        "Some of these things switch a machine on and the others do nothing. The machine is on exactly when at least one thing that switches it on lies on it.\n\n{trials}\n\nNow these lie on it: {query}. Is it on, off or undetermined by what was seen? Answer with one of the three words.",
        "A lamp shines if and only if at least one active thing is put on a plate; nobody knows which things are active. What was tried:\n\n{trials}\n\nWith {query} on the plate the lamp is: on, off, or undetermined (the trials allow both)? Reply with one word.",
        "There is a detector that reacts to certain things. It is on when one or more of them are there and off otherwise. The experiments so far:\n\n{trials}\n\nWhat will it be for {query}? Write on, off or undetermined.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (count, wanted) = (3 + level, random.Below(3));
        while (true)
        {
            string[] things = [.. random.Sample(Vocabulary.Colors, count).Zip(random.Sample(Vocabulary.Things, count), (color, thing) => $"{color} {thing}")];
            var active = Enumerable.Range(0, count).Sum(thing => random.Chance(2, 5) ? 1 << thing : 0);
            int[] trials = [.. Enumerable.Range(0, 2 + level).Select(_ => Drawn(random, count))];
            var query = Drawn(random, count);
            var possible = Enumerable.Range(0, 1 << count).Where(set => trials.All(trial => (trial & set) != 0 == ((trial & active) != 0))).ToArray();
            var canBeOn = possible.Any(set => (set & query) != 0);
            var answer = canBeOn ? possible.All(set => (set & query) != 0) ? 0 : 2 : 1;
            if (answer != wanted || trials.Distinct().Count() < trials.Length || trials.Contains(query)) continue;
            return new TaskDraft(Answers[answer], Accept.Words(Answers[answer]),
                ("trials", string.Join('\n', trials.Select(trial => $"{Named(trial, things)} -> {((trial & active) != 0 ? "on" : "off")}"))), ("query", Named(query, things)))
            {
                Size = (2 + level) << count,
                Wrong = () => Answers.Where(other => other != Answers[answer]),
            };
        }
    }

    private static int Drawn(TaskRandom random, int count) => random.Sample([.. Enumerable.Range(0, count)], random.Between(1, Math.Min(4, count - 1))).Sum(thing => 1 << thing);

    private static string Named(int set, string[] things) => string.Join(", ", things.Where((_, thing) => (set >> thing & 1) == 1));
}
