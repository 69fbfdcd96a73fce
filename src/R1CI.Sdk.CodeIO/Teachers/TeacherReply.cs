using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Teachers;

/// <summary>What came of one question to a teacher: a text, or why there is none.</summary>
/// <param name="Text">The whole reply, never empty; <see langword="null"/> when there is none.</param>
/// <param name="Reason">A word of <see cref="DropReason"/> when there is none; otherwise empty.</param>
/// <param name="Detail">What a person needs to see why; otherwise empty.</param>
public sealed record TeacherReply(string? Text, string Reason = "", string Detail = "")
{
    /// <summary>Gets whether the reply ends where it ran into a limit of length and not where the model ended it.</summary>
    public bool IsCut { get; init; }

    internal static TeacherReply Failed(string detail) => new(null, DropReason.TeacherFailed, detail);

    internal static TeacherReply Refused(string detail) => new(null, DropReason.TeacherRefused, detail);
}
