namespace R1CI.Sdk.Training.Selection;

/// <summary>Why a record gives no row; the words of <c>counts.json</c>, in the order in which reasons are looked for.</summary>
internal static class Drop
{
    public const string Split = "other_split";
    public const string Failed = "failed";
    public const string Unscored = "unscored";
    public const string Truncated = "truncated";
    public const string VoidTurn = "void_turn";
    public const string NotCorrect = "not_correct";
    public const string OverTaskCap = "over_task_cap";
    public const string IncompleteGroup = "incomplete_group";
    public const string ZeroVariance = "zero_variance_group";

    // What only a view can see.
    public const string NoAssistant = "no_assistant_message";
    public const string NotAlternating = "not_alternating";
    public const string NothingTrained = "no_trained_turn";
    public const string NoPair = "no_pair";
    public const string NoStep = "no_step_of_one_outcome";

    // Of the final records of CodeI/O.
    public const string TooLong = "too_long";

    public static IReadOnlyList<string> All { get; } =
    [
        Split, Failed, Unscored, Truncated, VoidTurn, NotCorrect, OverTaskCap, IncompleteGroup, ZeroVariance, NoAssistant, NotAlternating, NothingTrained,
        NoPair, NoStep, TooLong,
    ];
}
