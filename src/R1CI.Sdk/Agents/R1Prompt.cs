namespace R1CI.Sdk.Agents;

/// <summary>The texts with which the runtime explains its protocol to a model.</summary>
/// <remarks>The protocol is that of R1-Code-Interpreter (arXiv:2505.21668); the wording is our own.</remarks>
public static class R1Prompt
{
    /// <summary>The system message that explains code fences and the answer marker for Python.</summary>
    public const string System =
        """
        Reason step by step, then answer. Where computing, searching or checking by program is more reliable than doing it in your head, you may
        write Python. Open a block with ```python on a line of its own, write one self-contained script that prints what you need to know, close the
        block with ``` and stop there. The script is run, and its output and errors are shown to you under "Code Execution Results:". Every script
        starts anew: nothing is kept from an earlier one, and there are no files and no network. Then go on reasoning; you may write further
        scripts, also to repair one that failed. Never write results yourself.
        When you are sure, end with the final answer, and nothing else, between three angle brackets: <<<answer>>>
        """;
}
