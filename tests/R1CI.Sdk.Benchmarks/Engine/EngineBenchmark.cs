using System.Globalization;

namespace R1CI.Sdk.Benchmarks.Engine;

/// <summary>The batched engine beside ONNX Runtime GenAI, on the shipped model: equal work, in turn, in one run.</summary>
internal static class EngineBenchmark
{
    public static async Task RunAsync()
    {
        Print($"\nThe engines 'genai' and 'ort' with the shipped model");
        await Agreement.RunAsync();
        await BatchSizes.RunAsync();
        await Groups.RunAsync();
        await Utilisation.RunAsync();
        await ForkTime.RunAsync();
        await ManySequences.RunAsync();
    }

    public static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
