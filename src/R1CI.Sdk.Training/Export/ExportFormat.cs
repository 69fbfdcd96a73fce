namespace R1CI.Sdk.Training.Export;

/// <summary>The views of a trajectory file.</summary>
public enum ExportFormat
{
    /// <summary><c>sft-tok</c>: ids and labels; read by TRL, Axolotl and LLaMA-Factory. The one SFT view that cannot differ from what was sampled.</summary>
    SftTok,

    /// <summary><c>sft-msg</c>: messages, which each trainer renders in its own way.</summary>
    SftMsg,

    /// <summary><c>grpo</c>: prompt and completion ids, mask, log-probabilities, reward and advantage; whole groups only.</summary>
    Grpo,

    /// <summary><c>grpo-full</c>: the same over the whole stream, for trainers that take an advantage with each row.</summary>
    GrpoFull,

    /// <summary><c>verl</c>: data set rows, and what an agent loop returns for them.</summary>
    Verl,

    /// <summary><c>llamafactory</c>: alternating messages with a <c>dataset_info.json</c>.</summary>
    LlamaFactory,

    /// <summary><c>openrlhf</c>: prompt rows, and what an agent executor returns for them.</summary>
    OpenRlhf,

    /// <summary><c>dpo</c>: pairs of first differing steps from the same history.</summary>
    Dpo,

    /// <summary><c>kto</c>: single steps, labelled by the outcome of their run.</summary>
    Kto,

    /// <summary><c>codeio</c>: the messages form of CodeI/O's final records, which are no trajectories.</summary>
    CodeIO,

    /// <summary><c>verifiers</c>: traces of verifiers version 1, which prime-rl takes.</summary>
    Verifiers,

    /// <summary><c>atropos</c>: one scored group a line.</summary>
    Atropos,

    /// <summary><c>llamafactory-dpo</c>: the pairs of <see cref="Dpo"/> with a <c>dataset_info.json</c>.</summary>
    LlamaFactoryDpo,

    /// <summary><c>llamafactory-kto</c>: the steps of <see cref="Kto"/> with a <c>dataset_info.json</c>.</summary>
    LlamaFactoryKto,

    /// <summary><c>nemo-rl</c>: the pairs of <see cref="Dpo"/> for NeMo-RL's <c>PreferenceDataset</c>.</summary>
    NemoRl,
}

/// <summary>The words of <see cref="ExportFormat"/> on the command line and in file names.</summary>
public static class ExportFormatExtensions
{
    private static readonly string[] Words =
    [
        "sft-tok", "sft-msg", "grpo", "grpo-full", "verl", "llamafactory", "openrlhf", "dpo", "kto", "codeio", "verifiers", "atropos",
        "llamafactory-dpo", "llamafactory-kto", "nemo-rl",
    ];

    /// <summary>Gets every word, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> Names => Words;

    /// <summary>Gets the word of a format.</summary>
    /// <param name="format">A defined value.</param>
    public static string ToName(this ExportFormat format) => Words[(int)format];

    /// <summary>Reads a word.</summary>
    /// <param name="name">The word, in lower case.</param>
    /// <param name="format">The format; undefined when the result is <see langword="false"/>.</param>
    /// <returns>Whether the word is known.</returns>
    public static bool TryParseName(string? name, out ExportFormat format)
    {
        var index = Array.IndexOf(Words, name);
        format = (ExportFormat)Math.Max(index, 0);
        return index >= 0;
    }
}
