using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Viewing;

/// <summary>The texts of tokens, of whichever tokenizer a run was sampled with.</summary>
internal sealed class TokenTexts(Func<string, ITokenDecoder?>? find)
{
    private readonly Dictionary<string, ITokenDecoder?> _found = [];

    /// <summary>The text each id adds; <see langword="null"/> when nothing here knows the run's tokenizer.</summary>
    public IReadOnlyList<string>? Of(Trajectory run, IReadOnlyList<int> ids)
    {
        if (find is null || run.Model?.Digests.Value.TokenizerSha256 is not { Length: > 0 } tokenizer) return null;
        if (!_found.TryGetValue(tokenizer, out var decoder)) _found[tokenizer] = decoder = find(tokenizer);
        try
        {
            return decoder?.Decode(ids);
        }
        catch (ArgumentException)
        {
            return null; // an id that this tokenizer does not have: the record says another's digest
        }
    }
}
