namespace R1CI.Sdk.Models.Tokens;

/// <summary>The native tokenizer of a loaded model. Safe for many threads.</summary>
internal interface ITextTokenizer
{
    /// <summary>Encodes a text, control tokens recognised.</summary>
    /// <param name="text">Not empty.</param>
    int[] Encode(string text);

    /// <summary>Renders messages through a chat template, the beginning of the assistant's reply added.</summary>
    /// <param name="template">The template's text.</param>
    /// <param name="messagesJson">A JSON array of objects with <c>role</c> and <c>content</c>.</param>
    /// <exception cref="InvalidOperationException">The template refuses the messages.</exception>
    string Render(string template, string messagesJson);
}
