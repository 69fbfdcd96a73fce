namespace R1CI.Sdk.Rollouts;

/// <summary>How a model is asked to work on a problem: the agent frames of R1-Code-Interpreter (arXiv:2505.21668).</summary>
public enum AgentFrame
{
    /// <summary>By reasoning in text alone; code is neither asked for nor run.</summary>
    Text,

    /// <summary>By writing one script whose output is the answer.</summary>
    Code,

    /// <summary>By whichever of the two it chooses, as often as the code calls allow; what the shipped model is trained on.</summary>
    Agent,

    /// <summary>As an agent that a guide steers to text or to code, round by round.</summary>
    Guided,
}

/// <summary>The words of <see cref="AgentFrame"/> in JSON and on the command line.</summary>
public static class AgentFrameExtensions
{
    private static readonly string[] Names = ["text", "code", "agent", "guided"];

    /// <summary>Gets the word that stands for this frame.</summary>
    /// <param name="frame">A defined value.</param>
    public static string ToJsonName(this AgentFrame frame) => Names[(int)frame];
}
