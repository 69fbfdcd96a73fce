namespace R1CI.Sdk.Execution;

/// <summary>What somebody who was asked says; <see langword="true"/> and <see langword="false"/> stand for a reply without more words.</summary>
/// <param name="IsApproved">Whether exactly what was asked may run, once.</param>
public sealed record ApprovalReply(bool IsApproved)
{
    /// <summary>Gets why. The model reads the reason of a refusal, and it is recorded.</summary>
    /// <value>Valid Unicode text without NUL; empty by default.</value>
    /// <exception cref="ArgumentException">The text has a NUL or a lone surrogate.</exception>
    public string Reason { get; init => field = Checked(value, nameof(Reason)); } = "";

    /// <summary>Gets who decided, for the record; the model does not read it.</summary>
    /// <value>A name of the host's choice, valid Unicode text without NUL; empty by default.</value>
    /// <exception cref="ArgumentException">The text has a NUL or a lone surrogate.</exception>
    public string By { get; init => field = Checked(value, nameof(By)); } = "";

    /// <summary>A yes or a no without a reason.</summary>
    /// <param name="isApproved">Whether it may run.</param>
    public static implicit operator ApprovalReply(bool isApproved) => FromBoolean(isApproved);

    /// <summary>A yes or a no without a reason.</summary>
    /// <param name="isApproved">Whether it may run.</param>
    public static ApprovalReply FromBoolean(bool isApproved) => new(isApproved);

    private static string Checked(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text, name);
        return UnicodeText.FindInvalid(text) is >= 0 and var at
            ? throw new ArgumentException($"ApprovalReply.{name} must be valid Unicode text without NUL, and character {at} is U+{(int)text[at]:X4}. Remove it.", name)
            : text;
    }
}
