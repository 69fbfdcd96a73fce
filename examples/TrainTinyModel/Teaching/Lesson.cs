using TrainTinyModel.Families;

namespace TrainTinyModel.Teaching;

/// <summary>A problem together with how a teacher answers it, turn by turn.</summary>
/// <param name="Prompt">The question.</param>
/// <param name="Answer">The oracle answer, to the follow-up when there is one.</param>
/// <param name="Family">The kind of question.</param>
/// <param name="Turns">What is written in each turn; each gets what the last script printed.</param>
internal sealed record Lesson(string Prompt, string Answer, string Family, IReadOnlyList<Func<string, string>> Turns)
{
    /// <summary>Gets what the user says once the question is answered; <see langword="null"/> for nothing.</summary>
    public string? FollowUp { get; init; }

    /// <summary>Gets the sentence that names what is done, and the script that does it; empty for lessons without a script.</summary>
    public (string Plan, string Code) Content { get; init; } = ("", "");

    /// <summary>Gets whether the first script fails.</summary>
    public bool HasFault { get; init; }

    /// <summary>Gets how many turns come before the follow-up.</summary>
    public int TurnsBeforeFollowUp { get; init; }
}

/// <summary>What a lesson has beside the plain solution.</summary>
internal sealed record LessonPlan(bool IsChecked = false, FaultKind Faults = FaultKind.None, bool ChecksAgain = false)
{
    public static LessonPlan Plain { get; } = new();
}

/// <summary>Writes the turns of one solution. The question decides every word of them, faults aside: what is drawn otherwise cannot be learned, and drowns in every step what can be.</summary>
internal static class Solution
{
    public static List<Func<string, string>> Of(Questions.Draw draw, FamilyTask task, LessonPlan plan, out bool hasFault)
    {
        hasFault = false;
        var check = plan.IsChecked ? task.Check : null;
        var code = task.Code;
        var lead = $"{task.Plan} I will use Python{(check is null ? "" : " and check it")}.";
        List<Func<string, string>> turns = [];
        if (Fault.In(draw, code, plan.Faults) is { } fault)
        {
            hasFault = true;
            turns.Add(_ => $"{lead}\n{Fenced(fault.Code)}");
            turns.Add(output => $"The script failed: {LastLine(output)}. {fault.Reason} I repair it.\n{Fenced(code)}");
        }
        else
        {
            turns.Add(_ => $"{lead}\n{Fenced(code)}");
        }

        if (check is not null)
        {
            var first = "";
            turns.Add(output => $"The output is {first = output}. I verify it in another way.\n{Fenced(check)}");
            turns.Add(output => output == first ? $"Both results are {output}, so they agree.\n<<<{output}>>>" : $"The results differ.\n<<<unknown>>>");
        }
        else
        {
            turns.Add(output => $"The output is {output}.\n<<<{output}>>>");
        }

        return turns;
    }

    /// <summary>Writes the turns after a request to check an answer that was given.</summary>
    public static IReadOnlyList<Func<string, string>> Again(string check) =>
        [_ => $"I check the answer in another way.\n{Fenced(check)}", output => $"The check gives {output} as well, so the answer stands.\n<<<{output}>>>"];

    private static string Fenced(string code) => $"```python\n{code}\n```";

    private static string LastLine(string output) => output[(output.LastIndexOf('\n') + 1)..].TrimEnd('.');
}
