namespace R1CI.Sdk.Trajectories;

/// <summary>Tells how likely a model finds given tokens; chat clients with token access give it through <c>GetService(typeof(ITokenScorer))</c>.</summary>
public interface ITokenScorer
{
    /// <summary>Scores tokens in one teacher-forced pass: how likely each was after those before it.</summary>
    /// <param name="ids">A whole stream, from the first token of the prompt; at most the context length.</param>
    /// <param name="temperature">Divides the logits; greater than 0.</param>
    /// <param name="cancellationToken">Stops the pass.</param>
    /// <returns>
    /// Log-softmax(logits / temperature) over the whole vocabulary for every id, in nats; 0 for the first, which nothing predicts.
    /// </returns>
    /// <exception cref="ContextOverflowException">There are more ids than the context holds.</exception>
    /// <exception cref="ArgumentException">An id is not in the vocabulary, there are none, or the temperature is out of range.</exception>
    Task<float[]> ScoreAsync(IReadOnlyList<int> ids, double temperature = 1, CancellationToken cancellationToken = default);
}

/// <summary>Tokenizes a run again; chat clients with token access give it through <c>GetService(typeof(IRetokenizer))</c>.</summary>
public interface IRetokenizer
{
    /// <summary>Counts the tokens that a trainer would not see if it tokenized the run's text instead of taking its ids.</summary>
    /// <param name="ids">A whole stream. Its text is that of its tokens, control tokens by their names.</param>
    /// <returns>How many of the ids are not the same token at the same place of the text; 0 when all are.</returns>
    int CountDrift(IReadOnlyList<int> ids);
}
