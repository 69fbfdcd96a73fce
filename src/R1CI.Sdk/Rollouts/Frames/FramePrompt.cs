namespace R1CI.Sdk.Rollouts.Frames;

/// <summary>The system messages of the frames that are not the agent's own.</summary>
/// <remarks>The frames are those of R1-Code-Interpreter (arXiv:2505.21668); the wording is our own.</remarks>
public static class FramePrompt
{
    /// <summary>Asks for reasoning in text alone.</summary>
    public const string Text =
        """
        Reason step by step in text, then answer. Do not write code: none is run. When you are sure, end with the final answer, and nothing else,
        between three angle brackets: <<<answer>>>
        """;

    /// <summary>Asks for one script whose output is the answer.</summary>
    public const string Code =
        """
        Think about how a program can answer the question, then write that program. Open a block with ```python on a line of its own, write one
        self-contained script that prints the final answer and nothing else, and close the block with ```. The script is run, and what it prints is
        taken as your answer. There are no files and no network, and there is no second try.
        """;
}
