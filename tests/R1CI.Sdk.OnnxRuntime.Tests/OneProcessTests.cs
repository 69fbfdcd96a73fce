using Microsoft.Extensions.AI;
using Microsoft.ML.OnnxRuntime;
using R1CI.Sdk.Models.Native;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.OnnxRuntime.Tokens;

namespace R1CI.Sdk.OnnxRuntime.Tests;

/// <summary>Both engines load one native ONNX Runtime, which has one environment: a process uses them in either order, and ends quietly.</summary>
public sealed class OneProcessTests
{
    private const int ExitCode = 7;

    [Theory]
    [InlineData(nameof(Child_RunsSessionThenGenAI))]
    [InlineData(nameof(Child_RunsGenAIThenSession))]
    public async Task Exit_AfterBothEnginesRan_EndsTheProcessQuietly(string child)
    {
        var (exitCode, _, errors) = await OwnProcess.RunAsync($"{typeof(OneProcessTests).FullName}.{child}");

        Assert.Equal((ExitCode, ""), (exitCode, errors));
    }

    [Fact(Explicit = true)] // what a child process runs
    public async Task Child_RunsSessionThenGenAI()
    {
        NativeTelemetry.Disable();
        using var tokenizer = ExtensionsTokenizer.Load(TinyModel.Folder);
        Assert.NotEmpty(tokenizer.Encode("2 + 2"));
        using var session = new InferenceSession(Path.Combine(TinyModel.Folder, "model.onnx"));
        Assert.Equal(TinyModel.Vocabulary, RunOneToken(session).Length);
        using var client = await AskAsync();
        if (OperatingSystem.IsLinux()) Assert.Equal(2, LoadedLibraries().Count());
        Assert.Equal(TinyModel.Vocabulary, RunOneToken(session).Length);
        Environment.Exit(ExitCode);
    }

    [Fact(Explicit = true)] // what a child process runs
    public async Task Child_RunsGenAIThenSession()
    {
        using var client = await AskAsync();
        using var session = new InferenceSession(Path.Combine(TinyModel.Folder, "model.onnx"));
        Assert.Equal(TinyModel.Vocabulary, RunOneToken(session).Length);
        (await AskAsync()).Dispose();
        Environment.Exit(ExitCode);
    }

    // One file each of onnxruntime and onnxruntime-genai, whoever asked for them.
    private static IEnumerable<string> LoadedLibraries() =>
        File.ReadLines("/proc/self/maps").Where(line => line.Contains("/libonnxruntime", StringComparison.Ordinal)).Select(line => line[line.IndexOf('/', StringComparison.Ordinal)..]).Distinct();

    private static async Task<OnnxGenAIChatClient> AskAsync()
    {
        var client = OnnxGenAIChatClient.Load(new OnnxGenAIChatClientOptions { ModelFolder = TinyModel.Folder });
        var reply = await client.GetResponseAsync([new ChatMessage(ChatRole.User, "2 + 2")], new ChatOptions { MaxOutputTokens = 8 }, TestContext.Current.CancellationToken);
        Assert.NotEmpty(reply.Messages);
        return client;
    }

    // One token and no past: the shapes are the model's (6 layers, 2 heads of 32).
    private static float[] RunOneToken(InferenceSession session)
    {
        using var ids = OrtValue.CreateTensorValueFromMemory(new long[] { 5 }, [1, 1]);
        using var mask = OrtValue.CreateTensorValueFromMemory(new long[] { 1 }, [1, 1]);
        using var past = OrtValue.CreateTensorValueFromMemory(Array.Empty<float>(), [1, 2, 0, 32]);
        var inputs = session.InputNames.ToDictionary(name => name, name => name switch { "input_ids" => ids, "attention_mask" => mask, _ => past });
        using var options = new RunOptions();
        using var outputs = session.Run(options, inputs, ["logits"]);
        return outputs[0].GetTensorDataAsSpan<float>().ToArray();
    }
}
