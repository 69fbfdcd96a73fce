using System.Globalization;

namespace R1CI.Sdk.Fuzzing;

/// <summary>What a command line asks for.</summary>
internal sealed record Options
{
    public const string Usage = """
        dotnet run -c Release --project tests/R1CI.Sdk.Fuzzing -- [COMMAND] [OPTIONS]
          compare   generated programs in both interpreters (the default); needs CPython 3.11
          mutate    damaged programs in ours alone: no crash, no hang, no limit overrun, the same twice
          tiers     generated programs in ours alone, interpreted and compiled: the same to the last step and byte
          plant     20 defects put into compiled programs: each has to be found; needs CPython 3.11
          show      prints one program: --seed S --index I
          check     one program of yours in both: --file F, standard input without; prints the lines that differ
          keep      adds the finds in DIR/finds to the corpus, with what CPython gives
          minimize  cuts one program down to where the interpreters differ: --seed S --index I

          --programs N   how many (1,000,000; mutate 100,000; tiers 20,000; plant 2,000 at most for each defect)
          --seed S       which (1)
          --lanes N      threads, each with a CPython beside it (three a core: they wait for each other)
          --out DIR      where finds and the report go (fuzz-out)
          --resume FILE  continue a campaign from its checkpoint, DIR/checkpoint.json
        """;

    public string Command { get; private init; } = "compare";

    public long? Programs { get; private init; }

    public ulong Seed { get; private init; } = 1;

    public long Index { get; private init; }

    public int Lanes { get; private init; } = 3 * Environment.ProcessorCount;

    public string Out { get; private init; } = "fuzz-out";

    public string? Resume { get; private init; }

    public string? File { get; private init; }

    /// <summary>Reads a command line; <see langword="null"/> when it is not understood.</summary>
    public static Options? Parse(IReadOnlyList<string> args)
    {
        var options = new Options();
        var i = 0;
        if (args.Count > 0 && !args[0].StartsWith('-'))
        {
            options = options with { Command = args[i++] };
        }

        for (; i < args.Count; i += 2)
        {
            if (i + 1 == args.Count || options.With(args[i], args[i + 1]) is not { } next)
            {
                return null;
            }

            options = next;
        }

        return options.Command is "compare" or "check" or "mutate" or "tiers" or "plant" or "show" or "keep" or "minimize" ? options : null;
    }

    private Options? With(string name, string value) => (name, ulong.TryParse(value, CultureInfo.InvariantCulture, out var number)) switch
    {
        ("--programs", true) => this with { Programs = (long)number },
        ("--seed", true) => this with { Seed = number },
        ("--index", true) => this with { Index = (long)number },
        ("--lanes", true) => this with { Lanes = (int)Math.Clamp(number, 1, 64) },
        ("--out", _) => this with { Out = value },
        ("--file", _) => this with { File = value },
        ("--resume", _) => this with { Resume = value },
        _ => null,
    };
}
