namespace R1CI.Sdk.Fuzzing.Generation.Statements;

/// <summary>Chooses among the forms of statements.</summary>
internal static class Statement
{
    private static readonly StatementForm[] All =
    [
        .. Assignments.Forms, .. Probes.Forms, .. Conditionals.Forms, .. Tries.Forms, .. Withs.Forms, .. Matches.Forms, .. Functions.Forms, .. Classes.Forms, .. Asyncs.Forms,
        .. Names.Forms,
    ];

    public static void Write(Draft d)
    {
        d.StatementsLeft--;
        var fitting = All.Where(f => f.Fits?.Invoke(d) != false).ToArray();
        var ticket = d.Choices.Below(fitting.Sum(f => f.Weight));
        foreach (var form in fitting)
        {
            if ((ticket -= form.Weight) < 0)
            {
                d.Uses(GrammarRule.Statements);
                form.Write(d);
                return;
            }
        }
    }

    /// <summary>A few statements, at least one.</summary>
    public static void Several(Draft d, int most)
    {
        var count = 1 + d.Choices.Below(most);
        for (var i = 0; i < count && (i == 0 || d.StatementsLeft > 0); i++)
        {
            Write(d);
        }
    }
}
