using TrainTinyModel.Families;
using TrainTinyModel.Questions;

namespace TrainTinyModel.Teaching;

/// <summary>What share of lessons is what.</summary>
internal static class LessonShares
{
    public const double OutOfScope = 0.12;
    public const double Greeting = 0.015;
    public const double Copy = 0.05;
    public const double AsksForCheck = 0.14;
    public const double Fault = 0.08;
    public const double ChecksAgain = 0.03;
    public const double SecondQuestion = 0.02;
}

/// <summary>What of the mixture an ablation may change.</summary>
/// <param name="Fault">The share of questions whose first script fails.</param>
/// <param name="Wrong">The share of lessons that are answered wrongly.</param>
internal sealed record LessonMix(double Fault = LessonShares.Fault, double Wrong = 0)
{
    /// <summary>Says what differs from the usual mixture; empty for the usual one.</summary>
    public override string ToString() => this == new LessonMix() ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $" faults {Fault} wrong {Wrong}");
}

/// <summary>Draws lessons.</summary>
internal static class LessonMaker
{
    private const string Refusal = "I cannot answer this. I can only compute things with Python code.\n<<<unknown>>>";

    /// <summary>Draws a lesson of the mixture that is trained.</summary>
    /// <param name="draw">The lesson's name decides all of it.</param>
    /// <param name="families">The kinds of questions, each as often as any other.</param>
    /// <param name="mix">What differs from the usual mixture.</param>
    public static Lesson Next(Draw draw, IReadOnlyList<Family> families, LessonMix mix)
    {
        var kind = draw.Share();
        if (kind < LessonShares.OutOfScope) return OutOfScope(draw, WordingSplit.Trained);
        if (kind < LessonShares.OutOfScope + LessonShares.Greeting) return Greeting(draw);
        if (kind < LessonShares.OutOfScope + LessonShares.Greeting + LessonShares.Copy) return CopyPractice.Next(draw);
        var family = draw.Pick(families);
        var x = draw.Share();
        var plan = new LessonPlan(draw.Chance(LessonShares.AsksForCheck), draw.Chance(mix.Fault) ? FaultKind.Trained : FaultKind.None, x < LessonShares.ChecksAgain);
        var lesson = Task(draw, family, WordingSplit.Trained, plan, hasNoise: true);
        return x is >= LessonShares.ChecksAgain and < LessonShares.ChecksAgain + LessonShares.SecondQuestion ? WithSecondQuestion(draw, lesson, families) : lesson;
    }

    /// <summary>Draws a question to be rolled out: the mixture without what only a teacher plays.</summary>
    public static Lesson Question(Draw draw, IReadOnlyList<Family> families, WordingSplit split) => draw.Chance(LessonShares.OutOfScope)
        ? OutOfScope(draw, split)
        : Task(draw, draw.Pick(families), split, new LessonPlan(IsChecked: split == WordingSplit.Trained && draw.Chance(LessonShares.AsksForCheck)), hasNoise: split == WordingSplit.Trained);

    /// <summary>Draws a lesson of one family.</summary>
    public static Lesson Task(Draw draw, Family family, WordingSplit split, LessonPlan plan, bool hasNoise)
    {
        var wording = FamilyWordings.Next(draw, family, split);
        draw.IsWide = hasNoise;
        var task = family.Make(draw, wording);
        task = task with { Slots = RareForms.OfCounts(draw, wording, task.Slots) };
        if (hasNoise) wording = Noise.Recase(draw, Noise.Disturb(draw, wording));
        var question = Talk.Wrap(draw, Wording.Fill(wording, task.Slots), split);
        if (plan.IsChecked && task.Check is not null) question = Talk.WithCheck(draw, question, split);
        var turns = Solution.Of(draw, task, plan, out var hasFault);
        var lesson = new Lesson(question, task.Answer, family.Name, turns) { HasFault = hasFault, Content = (task.Plan, task.Code) };
        if (!plan.ChecksAgain || task.Check is null) return lesson;
        return lesson with { FollowUp = Talk.CheckAgain(draw, split), TurnsBeforeFollowUp = turns.Count, Turns = [.. turns, .. Solution.Again(task.Check)] };
    }

    public static Lesson OutOfScope(Draw draw, WordingSplit split)
    {
        var question = Talk.OutOfScope(draw, split);
        if (draw.Chance(0.1)) question = Talk.Wrap(draw, question, split);
        return new Lesson(question, "unknown", "out_of_scope", [_ => Refusal]);
    }

    private static Lesson Greeting(Draw draw)
    {
        var (question, reply) = Talk.Greeting(draw);
        return new Lesson(question, reply, "greeting", [_ => $"<<<{reply}>>>"]);
    }

    private static Lesson WithSecondQuestion(Draw draw, Lesson first, IReadOnlyList<Family> families)
    {
        var second = draw.Chance(0.15) ? OutOfScope(draw, WordingSplit.Trained) : Task(draw, draw.Pick(families), WordingSplit.Trained, LessonPlan.Plain, hasNoise: true);
        return first with { FollowUp = second.Prompt, TurnsBeforeFollowUp = first.Turns.Count, Turns = [.. first.Turns, .. second.Turns], Answer = second.Answer };
    }
}
