namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>Samples the tokens of one reply. Called on a lane's thread, one call at a time, so it must not wait for anything.</summary>
internal interface ITokenSink
{
    /// <summary>Gets the logits of the next token, and says which token it is.</summary>
    /// <param name="logits">One number per token of the vocabulary, valid until this returns.</param>
    /// <param name="length">How many tokens the sequence has read.</param>
    /// <param name="scratch">Room for one number per token of the vocabulary; what is in it belongs to nobody.</param>
    /// <param name="token">The token to read next; ignored when this returns false.</param>
    /// <returns>
    /// Whether to go on. A sink that stops keeps its last token, which nothing has read yet: the caller puts it in front of whatever the sequence
    /// reads next.
    /// </returns>
    bool TryNext(ReadOnlySpan<float> logits, int length, float[] scratch, out int token);
}
