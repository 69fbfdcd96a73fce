using System.Globalization;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>The time between two moments.</summary>
internal sealed class TimeIntervals() : ReasoningTask(new("time_intervals", TaskSuite.ReasoningGym, "hours:minutes:seconds", VerifierKind.Exact))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "A job started on {start} and ended on {end} (same time zone, no clock changes). How long did it take? Answer as hours:minutes:seconds, where hours may exceed 24 and minutes and seconds have two digits, for example 30:05:09.",
        "How much time passes from {start} to {end}, without clock changes in between? Give it in the form H:MM:SS; count days as 24 hours each.",
        "Find the duration between these two moments of one clock: {start} and {end}. Write hours (as many as there are), minutes and seconds as H:MM:SS.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        int[] spans = [20_000, 80_000, 400_000, 3_000_000, 30_000_000];
        var start = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddSeconds(random.Between(0L, 800_000_000L));
        var seconds = random.Between(level == 1 ? 600 : spans[level - 2], spans[level - 1]);
        string Clock(int all) => string.Create(CultureInfo.InvariantCulture, $"{all / 3600}:{all / 60 % 60:00}:{all % 60:00}");
        var answer = Clock(seconds);
        return new TaskDraft(answer, Accept.When(text => (text is ['0', >= '0' and <= '9', ':', ..] ? text[1..] : text) == answer ? null : "not the time"),
            ("start", Text(random, start)), ("end", Text(random, start.AddSeconds(seconds))))
        {
            Size = seconds,
            // 05:06:07 says what 5:06:07 says.
            Right = () => [seconds < 36_000 ? "0" + answer : answer, $"The answer is {answer}."],
            Wrong = () => [Clock(seconds + 1), Clock(seconds + 3600), Clock(seconds + 60)],
        };
    }

    private static string Text(TaskRandom random, DateTime moment) => moment.ToString(random.Pick("yyyy-MM-dd HH:mm:ss", "d MMMM yyyy, HH:mm:ss", "dddd, MMMM d, yyyy, h:mm:ss tt", "MMM d, yyyy HH:mm:ss"), CultureInfo.InvariantCulture);
}
