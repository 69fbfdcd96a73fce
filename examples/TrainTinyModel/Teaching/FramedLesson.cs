using R1CI.Sdk.Rollouts;

namespace TrainTinyModel.Teaching;

/// <summary>The lessons of the paper's other frames: the same questions, answered by text alone or by a script alone.</summary>
internal static class FramedLesson
{
    /// <summary>Gets the lesson as it is answered in a frame.</summary>
    /// <exception cref="ArgumentException">There is no such lesson.</exception>
    public static Lesson In(AgentFrame frame, Lesson lesson) => frame switch
    {
        AgentFrame.Guided => lesson,
        AgentFrame.Text => lesson with { FollowUp = null, Turns = [_ => Sentence(lesson) + $"<<<{lesson.Answer}>>>"] },
        AgentFrame.Code => lesson with { FollowUp = null, Turns = [_ => $"```python\n{ScriptOf(lesson)}\n```"] },
        _ => throw new ArgumentException($"The teacher knows the frames guided, text and code, not {frame}."),
    };

    private static string Sentence(Lesson lesson) => lesson.Content.Plan.Length == 0 ? "" : lesson.Content.Plan + "\n";

    private static string ScriptOf(Lesson lesson) => lesson.Content.Code.Length == 0 ? $"print('{lesson.Answer}')" : lesson.Content.Code;
}
