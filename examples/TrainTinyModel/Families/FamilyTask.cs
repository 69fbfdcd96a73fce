namespace TrainTinyModel.Families;

/// <summary>One question's content: what fills its slots, how it is solved, and the answer.</summary>
/// <param name="Slots">Texts by slot name.</param>
/// <param name="Plan">A sentence that names what is done, with every value the script needs.</param>
/// <param name="Code">The script that solves it.</param>
/// <param name="Answer">What it must print: worked out here, not by the script.</param>
internal sealed record FamilyTask(IReadOnlyDictionary<string, string> Slots, string Plan, string Code, string Answer)
{
    /// <summary>Gets a script that works the answer out in another way; <see langword="null"/> when there is none.</summary>
    public string? Check { get; init; }
}

/// <summary>A kind of question.</summary>
/// <param name="Name">Also the name of its file of wordings.</param>
/// <param name="Make">Draws the content for a wording, which may say what it is about: <c>{u}</c> for below, <c>{v}</c> for up to.</param>
internal sealed record Family(string Name, Func<Questions.Draw, string, FamilyTask> Make)
{
    /// <summary>Gets whether no wording of it is trained, so that it can show what happens outside.</summary>
    public bool IsHeldOut { get; init; }
}
