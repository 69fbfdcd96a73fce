using System.Runtime.InteropServices;
using System.Text;
using R1CI.Sdk.Models;
using R1CI.Sdk.Models.Native;
using R1CI.Sdk.Models.Tokens;

namespace R1CI.Sdk.OnnxRuntime.Tokens;

/// <summary>The tokenizer of a model folder, as ONNX Runtime GenAI uses it, but without its model. Safe for many threads.</summary>
internal sealed unsafe class ExtensionsTokenizer : ITextTokenizer, IDisposable
{
    // GenAI's own: no start token added, and control tokens left out of decoded text (which is not asked for here).
    private static readonly string[] OptionKeys = ["add_special_tokens", "skip_special_tokens"];
    private static readonly string[] OptionValues = ["false", "true"];

    // Encoding on one tokenizer from several threads corrupts memory.
    private readonly Lock _encoding = new();
    private readonly ExtensionsHandle _tokenizer;

    private ExtensionsTokenizer(ExtensionsHandle tokenizer) => _tokenizer = tokenizer;

    /// <summary>Loads it from a folder with <c>tokenizer.json</c> and <c>tokenizer_config.json</c>.</summary>
    /// <exception cref="ModelLoadException">The folder holds no tokenizer that can be used, or the native library cannot be loaded.</exception>
    public static ExtensionsTokenizer Load(string folder)
    {
        TokenizerFiles.Check(folder);
        NativeTelemetry.Disable();
        NativeCalls.Enter();
        try
        {
            if (ExtensionsLibrary.CreateTokenizer(out var tokenizer, folder, OptionKeys, OptionValues, (nuint)OptionKeys.Length) == 0)
            {
                return new ExtensionsTokenizer(tokenizer);
            }

            tokenizer.Dispose();
            throw new ModelLoadException($"The tokenizer of the model folder '{folder}' cannot be loaded: {LastError()}. Its tokenizer.json and tokenizer_config.json must be " +
                "those of a tokenizer that ONNX Runtime GenAI knows. Get the folder again, or build it again as models/README.md describes.");
        }
        catch (Exception problem) when (problem is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException)
        {
            throw new ModelLoadException($"The native library {ExtensionsLibrary.Name}, which holds the tokenizer, cannot be loaded on this machine: {problem.Message} " +
                "Copy it beside the application; Linux needs glibc 2.28 or later on x64.", problem);
        }
        finally
        {
            NativeCalls.Exit();
        }
    }

    /// <exception cref="GenerationException">The tokenizer refuses the text.</exception>
    public int[] Encode(string text)
    {
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length) + 1]; // ends in a NUL
        Encoding.UTF8.GetBytes(text, bytes);
        NativeCalls.Enter();
        try
        {
            lock (_encoding)
            {
                fixed (byte* start = bytes)
                {
                    var texts = start;
                    var result = ExtensionsLibrary.Tokenize(_tokenizer, &texts, 1, out var ids);
                    using (ids)
                    {
                        return result == 0 && ExtensionsLibrary.GetIds(ids, 0, out var values, out var length) == 0
                            ? new ReadOnlySpan<int>(values, checked((int)length)).ToArray()
                            : throw new GenerationException($"The tokenizer could not encode a text of {text.Length} characters: {LastError()}. Leave out what it cannot read, or use another tokenizer.");
                    }
                }
            }
        }
        catch (ObjectDisposedException)
        {
            throw Disposed();
        }
        finally
        {
            NativeCalls.Exit();
        }
    }

    public string Render(string template, string messagesJson)
    {
        NativeCalls.Enter();
        try
        {
            var result = ExtensionsLibrary.ApplyChatTemplate(_tokenizer, template, messagesJson, null, out var texts, addGenerationPrompt: true, tokenize: false);
            using (texts)
            {
                return result == 0 ? FirstText(texts) : throw Refusal();
            }
        }
        catch (ObjectDisposedException)
        {
            throw Disposed();
        }
        finally
        {
            NativeCalls.Exit();
        }
    }

    /// <summary>Frees the native tokenizer, or leaves that to the last call inside it.</summary>
    public void Dispose() => _tokenizer.Dispose();

    private static string FirstText(ExtensionsHandle texts)
    {
        var result = ExtensionsLibrary.GetTensor(texts, 0, out var tensor);
        using (tensor)
        {
            return result == 0 && ExtensionsLibrary.GetData(tensor, out var data, null, null) == 0 ? Marshal.PtrToStringUTF8((nint)data) ?? "" : throw Refusal();
        }
    }

    // What the caller has disposed, not the handle inside.
    private static ObjectDisposedException Disposed() => new(typeof(OnnxRuntimeChatClient).FullName);

    private static InvalidOperationException Refusal() => new($"The chat template refuses these messages: {LastError()}");

    private static string LastError() => (Marshal.PtrToStringUTF8((nint)ExtensionsLibrary.GetLastError()) ?? "no reason given").TrimEnd('.');
}
