namespace R1CI.Sdk.Trajectories;

/// <summary>Gives the text of tokens; chat clients with token access give it through <c>GetService(typeof(ITokenDecoder))</c>.</summary>
public interface ITokenDecoder
{
    /// <summary>Gives the text that each token adds to those before it.</summary>
    /// <param name="ids">Tokens of one stream, in order.</param>
    /// <returns>
    /// A text for each id. A character that is spelled by several tokens comes with the last of them, and the others have an empty text; control tokens have
    /// their names. Joined they are the stream's text, in which bytes that are no character are U+FFFD.
    /// </returns>
    /// <exception cref="ArgumentException">An id is not in the vocabulary.</exception>
    IReadOnlyList<string> Decode(IReadOnlyList<int> ids);
}
