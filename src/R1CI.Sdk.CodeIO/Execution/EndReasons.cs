using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Execution;

/// <summary>The drop reason of a call that gave nothing.</summary>
internal static class EndReasons
{
    // What Python 3.11 says about source that was Python 2.
    private static readonly string[] Python2Words = ["Missing parentheses in call to", "multiple exception types must be parenthesized", "leading zeros in decimal integer literals"];

    /// <summary>Whether a syntax error's message is one that Python 2 gets.</summary>
    public static bool IsPython2(string message) => Array.Exists(Python2Words, words => message.Contains(words, StringComparison.Ordinal));

    public static string Of(CallOutcome outcome) => outcome.End switch
    {
        CallEnd.None => DropReason.NoOutput,
        CallEnd.NotJson => outcome.ErrorType == "no_object" ? DropReason.GeneratorNoObject : DropReason.NotJson,
        CallEnd.Exit => DropReason.Exit,
        CallEnd.ReadsInput => DropReason.ReadsInput,
        CallEnd.StepLimit => DropReason.StepLimit,
        CallEnd.MemoryLimit => DropReason.MemoryLimit,
        CallEnd.OtherLimit => DropReason.OtherLimit,
        CallEnd.Internal => DropReason.Internal,
        _ => OfError(outcome),
    };

    private static string OfError(CallOutcome outcome) => outcome.ErrorType switch
    {
        "SyntaxError" or "IndentationError" or "TabError" => IsPython2(outcome.Detail) ? DropReason.Python2 : DropReason.SyntaxError,
        "ModuleNotFoundError" or "ImportError" => DropReason.MissingModule,
        "PermissionError" or "FileNotFoundError" or "IsADirectoryError" or "NotADirectoryError" => DropReason.Files,
        "ConnectionError" or "ConnectionRefusedError" or "gaierror" or "URLError" => DropReason.Network,
        "EOFError" => DropReason.ReadsInput,
        _ => DropReason.Raises,
    };
}
