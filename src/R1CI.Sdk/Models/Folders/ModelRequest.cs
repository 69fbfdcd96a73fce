namespace R1CI.Sdk.Models.Folders;

/// <summary>The options that every host of models has: which folder is loaded, and how.</summary>
/// <param name="Host">Who loads it.</param>
/// <param name="ModelFolder">The folder with <c>genai_config.json</c>.</param>
internal sealed record ModelRequest(ModelHost Host, string ModelFolder)
{
    public ReadOnlyMemory<byte>? Weights { get; init; }

    public ExecutionProvider Provider { get; init; }

    public int? MaxContextTokens { get; init; }

    public int? Threads { get; init; }

    public string? ChatTemplate { get; init; }

    public bool VerifyChecksums { get; init; } = true;

    /// <summary>Checks the values that need no folder.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is out of its range.</exception>
    public void Check()
    {
        CheckRange(nameof(MaxContextTokens), MaxContextTokens ?? 2, 2, int.MaxValue);
        CheckRange(nameof(Threads), Threads ?? 1, 1, 256);
        if (!Enum.IsDefined(Provider))
        {
            throw new ArgumentOutOfRangeException("options", Provider, $"Provider is {Provider}; use Cpu or Cuda.");
        }
    }

    /// <summary>Checks a value of the host's options.</summary>
    /// <param name="name">The option.</param>
    /// <param name="value">Its value.</param>
    /// <param name="least">The least that is allowed.</param>
    /// <param name="most">The most that is allowed.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is out of its range.</exception>
    public void CheckRange(string name, long value, long least, long most)
    {
        if (value < least || value > most)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, $"{Host.Options.Name}.{name} is {value}; it must be from {least} to {most}.");
        }
    }
}
