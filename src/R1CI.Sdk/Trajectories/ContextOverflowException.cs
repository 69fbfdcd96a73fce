namespace R1CI.Sdk.Trajectories;

/// <summary>The messages do not fit into the model's context; nothing was generated.</summary>
public sealed class ContextOverflowException : InvalidOperationException
{
    /// <summary>Creates the exception with a message of its own.</summary>
    /// <param name="message">States the rule, the value and the next step.</param>
    public ContextOverflowException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message of its own and a cause.</summary>
    /// <param name="message">States the rule, the value and the next step.</param>
    /// <param name="innerException">The cause.</param>
    public ContextOverflowException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception for a conversation that needs more tokens than the context holds.</summary>
    /// <param name="tokens">Tokens of the conversation, at least one to be generated included.</param>
    /// <param name="contextLength">Tokens the context holds.</param>
    public ContextOverflowException(int tokens, int contextLength)
        : base($"The conversation needs {tokens} tokens, and the model's context holds {contextLength}. Shorten the messages, or start a new conversation.")
    {
        Tokens = tokens;
        ContextLength = contextLength;
    }

    /// <summary>Creates the exception with a general message.</summary>
    public ContextOverflowException()
        : this("The messages do not fit into the model's context. Shorten them, or start a new conversation.")
    {
    }

    /// <summary>Gets how many tokens the conversation needs; 0 when unknown.</summary>
    public int Tokens { get; }

    /// <summary>Gets how many tokens the context holds; 0 when unknown.</summary>
    public int ContextLength { get; }
}
