using System.CommandLine;
using R1CI.Sdk.Shards;

namespace R1CI.Cli.Commands;

/// <summary><c>--shard I/N</c>, as every verb has it whose work can be divided.</summary>
internal static class ShardOption
{
    /// <param name="items">What is divided, such as <c>problems</c>.</param>
    public static Option<Shard> Of(string items) => new("--shard")
    {
        Description = $"Only part I of N of the {items}, I from 0 to N - 1; 'r1ci merge' puts the parts together.", HelpName = "I/N", DefaultValueFactory = _ => Shard.Whole,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Shard.TryParse(text, out var shard)) return shard;
            result.AddError($"--shard is '{text}'; it must be I/N with N at least 1 and I from 0 to N - 1, such as 0/4 for the first of four parts.");
            return Shard.Whole;
        },
    };
}
