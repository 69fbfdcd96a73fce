namespace R1CI.Sdk.Execution;

/// <summary>An option whose value breaks its rule.</summary>
/// <param name="Name">The option.</param>
/// <param name="Value">Its value.</param>
/// <param name="Message">The rule and the next step.</param>
internal readonly record struct BrokenRule(string Name, object? Value, string Message)
{
    /// <summary>Gets the message with the value, as a sentence of its own.</summary>
    public string Sentence => Value is null ? Message : $"{Message} It is {Value}.";
}
