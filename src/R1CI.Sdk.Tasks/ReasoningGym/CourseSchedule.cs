using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Whether courses that require others can all be taken.</summary>
internal sealed class CourseSchedule() : ReasoningTask(new("course_schedule", TaskSuite.ReasoningGym, "yes or no", VerifierKind.Choice) { HasFewAnswers = true })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "There are {n} courses, numbered from 0 to {last}. Some must be taken before others; 'a before b' means that a is required for b:\n\n{rules}\n\nCan all courses be taken in some order? Answer yes or no.",
        "A school offers the courses 0 to {last} ({n} in all) with these conditions:\n\n{rules}\n\nIs there an order of all courses that fulfils every condition? Reply yes or no.",
        "Given {n} jobs 0..{last} and the rules below, is it possible to do all of them one after the other without breaking a rule?\n\n{rules}\n\nSay yes or no.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var n = (3 * level) + 3;
        var order = random.Shuffled([.. Enumerable.Range(0, n)]);
        HashSet<(int First, int Second)> rules = [];
        while (rules.Count < n + level)
        {
            var (a, b) = (random.Below(n), random.Below(n));
            if (a < b) rules.Add((order[a], order[b]));
        }

        // A rule against the order may or may not close a circle.
        if (random.Chance(4, 5))
        {
            var later = random.Between(n / 2, n - 1);
            rules.Add((order[later], order[random.Below(later)]));
        }

        var answer = CanFinish(n, rules) ? "yes" : "no";
        return new TaskDraft(answer, Accept.Words(answer), ("n", $"{n}"), ("last", $"{n - 1}"), ("rules", string.Join(", ", random.Shuffled([.. rules]).Select(rule => $"{rule.First} before {rule.Second}")))) { Size = rules.Count };
    }

    private static bool CanFinish(int n, HashSet<(int First, int Second)> rules)
    {
        var open = Enumerable.Range(0, n).ToHashSet();
        while (open.Count > 0)
        {
            var ready = open.Where(course => !rules.Any(rule => rule.Second == course && open.Contains(rule.First))).ToList();
            if (ready.Count == 0) return false;
            open.ExceptWith(ready);
        }

        return true;
    }
}
