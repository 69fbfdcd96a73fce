namespace R1CI.Sdk.Server.Chat.Runs;

/// <summary>What a client sent, as an error message may repeat it.</summary>
internal static class Shown
{
    private const int Most = 60;

    /// <summary>Cuts a long text, and replaces what is not visible.</summary>
    public static string Short(string text) =>
        string.Concat(text.Take(Most).Select(static c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c)) + (text.Length > Most ? "..." : "");
}
