namespace R1CI.Sdk.CodeIO.Sources;

/// <summary>Code in a prompt.</summary>
internal static class CodeFence
{
    /// <summary>Gets code as a block of Markdown, in a fence longer than any in it, so that it cannot end it.</summary>
    public static string Of(string code)
    {
        var (longest, run) = (2, 0);
        foreach (var c in code) longest = Math.Max(longest, run = c == '`' ? run + 1 : 0);
        var fence = new string('`', longest + 1);
        return $"{fence}python\n{code.Trim('\n')}\n{fence}\n";
    }
}
