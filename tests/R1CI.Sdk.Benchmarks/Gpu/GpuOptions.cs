using System.Globalization;
using R1CI.Sdk.Conformance.Models.Decoders;
using R1CI.Sdk.Models;

namespace R1CI.Sdk.Benchmarks.Gpu;

/// <summary>What <see cref="GpuBenchmark"/> is asked to measure.</summary>
internal sealed record GpuOptions
{
    private static readonly Dictionary<string, Func<GpuOptions, string, GpuOptions?>> Known = new()
    {
        ["provider"] = static (options, text) => text switch
        {
            "cuda" => options with { Provider = ExecutionProvider.Cuda },
            "cpu" => options with { Provider = ExecutionProvider.Cpu },
            "cpu-as-device" => options with { Provider = ExecutionProvider.Cpu, IsDeviceTrial = true },
            _ => null,
        },
        ["model"] = static (options, text) => ReadModels(text) is { } models ? options with { Models = models } : null,
        ["weights"] = static (options, text) => text is "float32" or "float16" or "int8" or "int4" ? options with { Weights = text } : null,
        ["batches"] = static (options, text) => ReadNumbers(text, 1, 1024) is { } sizes ? options with { Batches = sizes } : null,
        ["prompt"] = static (options, text) => ReadNumbers(text, 2, 1 << 20) is [var tokens] ? options with { Prompt = tokens } : null,
        ["steps"] = static (options, text) => ReadNumbers(text, 1, 1 << 20) is [var steps] ? options with { Steps = steps } : null,
        ["threads"] = static (options, text) => ReadNumbers(text, 1, 256) is [var threads] ? options with { Threads = threads } : null,
        ["bandwidth"] = static (options, text) =>
            double.TryParse(text, CultureInfo.InvariantCulture, out var rate) && rate > 0 ? options with { BandwidthGB = rate } : null,
    };

    public ExecutionProvider Provider { get; init; } = ExecutionProvider.Cuda;

    /// <summary>Gets whether the CPU provider's memory is treated as a device's: all that a GPU run does, to try it without one.</summary>
    public bool IsDeviceTrial { get; private init; }

    /// <summary>Gets the models by their names.</summary>
    public IReadOnlyList<(string Name, DecoderShape Shape)> Models { get; init; } = ReadModels("shipped,0.5b")!;

    /// <summary>Gets the weights' format; <see langword="null"/> for float16 on CUDA, which computes attention in no wider one, and float32 on the CPU.</summary>
    public string? Weights { get; init; }

    public IReadOnlyList<int>? Batches { get; init; }

    public int? Prompt { get; init; }

    public int? Steps { get; init; }

    public int? Threads { get; init; }

    /// <summary>Gets what memory can move, in 10^9 bytes a second; <see langword="null"/> to measure it.</summary>
    public double? BandwidthGB { get; init; }

    public bool IsCuda => Provider == ExecutionProvider.Cuda;

    /// <summary>Gets how many conversations at a time are measured.</summary>
    /// <remarks>On the CPU few by default: a step of the larger model takes tenths of a second there.</remarks>
    public IReadOnlyList<int> Sizes => Batches ?? (IsCuda ? [1, 8, 32, 128] : [1, 8]);

    /// <summary>Gets the tokens of the prompt that all conversations begin with.</summary>
    public int PromptTokens => Prompt ?? (IsCuda ? 256 : 32);

    /// <summary>Gets the steps in one of the windows whose median is the figure.</summary>
    public int WindowSteps(RandomDecoder decoder) => Steps ?? (IsCuda || decoder.WeightsRead < 64 << 20 ? 32 : 6);

    /// <summary>Reads the command line.</summary>
    /// <exception cref="FormatException">It is none; the message says what is expected.</exception>
    public static GpuOptions Read(IReadOnlyList<string> arguments)
    {
        var options = new GpuOptions();
        for (var at = 0; at < arguments.Count; at += 2)
        {
            var name = arguments[at].StartsWith("--", StringComparison.Ordinal) ? arguments[at][2..] : "";
            if (!Known.TryGetValue(name, out var read) || at + 1 == arguments.Count)
            {
                throw new FormatException($"'{arguments[at]}' must be one of --{string.Join(" --", Known.Keys)}, each with a value.");
            }

            options = read(options, arguments[at + 1]) ?? throw new FormatException(
                $"--{name} is '{arguments[at + 1]}'. Expected: --provider cuda|cpu|cpu-as-device, --model shipped|0.5b|LAYERS:WIDTH:HEADS:KVHEADS:HEADSIZE:INNER:VOCABULARY (several with commas), --weights float32|float16|int8|int4, " +
                "--batches 1,8,32,128, --prompt TOKENS, --steps N (of one of five windows), --threads N, --bandwidth GB/s.");
        }

        return options;
    }

    /// <summary>Gives a model's dimensions the number formats asked for.</summary>
    public DecoderShape Format(DecoderShape shape)
    {
        var weights = Weights ?? (IsCuda ? "float16" : "float32");
        var bits = weights switch { "int8" => 8, "int4" => 4, _ => 0 };
        return shape with { IsHalf = weights == "float16" || (IsCuda && bits > 0), QuantizedBits = bits, AccuracyLevel = bits > 0 ? 4 : 0, IsHeadTied = shape.IsHeadTied && bits == 0 };
    }

    private static List<(string, DecoderShape)>? ReadModels(string text)
    {
        var models = new List<(string, DecoderShape)>();
        foreach (var name in text.Split(','))
        {
            var shape = name switch
            {
                "shipped" => DecoderShape.Shipped,
                "0.5b" => DecoderShape.HalfBillion,
                _ => ReadNumbers(name.Replace(':', ','), 1, 1 << 24) is [var layers, var width, var heads, var kvHeads, var headSize, var inner, var vocabulary]
                    ? new DecoderShape(layers, width, heads, kvHeads, headSize, inner, vocabulary) { Context = 1024, IsHeadTied = true }
                    : null,
            };
            if (shape is null) return null;
            models.Add((name, shape));
        }

        return models;
    }

    private static List<int>? ReadNumbers(string text, int least, int most)
    {
        var numbers = new List<int>();
        foreach (var part in text.Split(','))
        {
            if (!int.TryParse(part, CultureInfo.InvariantCulture, out var number) || number < least || number > most) return null;
            numbers.Add(number);
        }

        return numbers;
    }
}
