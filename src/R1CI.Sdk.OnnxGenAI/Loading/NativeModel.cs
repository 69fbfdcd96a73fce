using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntimeGenAI;
using R1CI.Sdk.Models;
using R1CI.Sdk.Models.Folders;
using R1CI.Sdk.Models.Native;
using R1CI.Sdk.Models.Tokens;
using R1CI.Sdk.OnnxGenAI.Generation;

namespace R1CI.Sdk.OnnxGenAI.Loading;

/// <summary>The native objects of one model. Counts the calls inside them, so that freeing waits for the last.</summary>
internal sealed class NativeModel : ITextTokenizer, IDisposable
{
    private readonly Lock _gate = new();
    // Encode on one Tokenizer from several threads corrupts memory.
    private readonly Lock _encoding = new();
    private readonly Config _config;
    private readonly Model _model;
    private readonly Tokenizer _tokenizer;
    private readonly int _vocabulary;
    private int _calls;
    private bool _isClosed;

    public NativeModel(ModelDescription description)
    {
        var (folder, settings, provider) = (description.Folder, description.Config, description.Request.Provider);
        _vocabulary = settings.VocabularySize;
        Config? config = null;
        Model? model = null;
        NativeCalls.Enter();
        var content = description.Request.Weights is { } bytes ? OnnxFile.ArrayOf(bytes) : [];
        var pinned = GCHandle.Alloc(content, GCHandleType.Pinned); // the runtime reads the bytes where they are, until the model exists
        try
        {
            config = new Config(folder.Path);
            if (content.Length > 0) config.AddModelData(settings.ModelFile, content);
            config.Overlay(Overlay(settings, description.Threads));
            config.ClearProviders();
            if (provider == ExecutionProvider.Cuda)
            {
                config.AppendProvider("cuda");
            }

            model = NativeObjects.CreateModel(config);
            _tokenizer = NativeObjects.CreateTokenizer(model);
            (_config, _model) = (config, model);
        }
        catch (Exception problem) when (problem is OnnxRuntimeGenAIException or DllNotFoundException or BadImageFormatException or EntryPointNotFoundException)
        {
            model?.Dispose();
            config?.Dispose();
            throw Explain(folder, provider, problem);
        }
        finally
        {
            pinned.Free();
            NativeCalls.Exit();
        }
    }

    /// <summary>Creates a context; its KV cache is allocated for all tokens at once.</summary>
    public ModelContext CreateContext(int capacity)
    {
        Enter();
        try
        {
            using var parameters = NativeObjects.CreateParameters(_model);
            parameters.SetSearchOption("max_length", capacity);
            return new ModelContext(NativeObjects.CreateGenerator(_model, parameters), _vocabulary, capacity);
        }
        catch (OnnxRuntimeGenAIException problem)
        {
            throw new GenerationException($"ONNX Runtime GenAI could not start a conversation of {capacity} tokens: {problem.Message}", problem);
        }
        finally
        {
            Exit();
        }
    }

    public int[] Encode(string text)
    {
        Enter();
        try
        {
            lock (_encoding)
            {
                using var sequences = _tokenizer.Encode(text);
                return sequences[0].ToArray();
            }
        }
        catch (OnnxRuntimeGenAIException problem)
        {
            throw new GenerationException($"The tokenizer could not encode a text of {text.Length} characters: {problem.Message}", problem);
        }
        finally
        {
            Exit();
        }
    }

    public string Render(string template, string messagesJson)
    {
        Enter();
        try
        {
            return _tokenizer.ApplyChatTemplate(template, messagesJson, null!, add_generation_prompt: true);
        }
        catch (OnnxRuntimeGenAIException problem)
        {
            throw new InvalidOperationException($"The chat template refuses these messages: {problem.Message}", problem);
        }
        finally
        {
            Exit();
        }
    }

    /// <summary>Frees the native objects, or leaves that to the last call inside them. Generators keep what they need alive themselves.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return;
            }

            _isClosed = true;
            if (_calls > 0)
            {
                return;
            }
        }

        Free();
    }

    // One thread a session and no spinning: small models gain nothing from more, and N conversations then use N cores. The pad token is
    // moved out of the vocabulary, because a prompt that ends in it gets the logits of an earlier position. One row without beams is what
    // the token loop reads.
    private static string Overlay(GenAIConfig settings, int threads)
    {
        var pad = settings.HasSlidingWindow ? "" : "\"pad_token_id\":-1,"; // a sliding window pads its input with it
        return "{\"model\":{" + pad + $"\"decoder\":{{\"session_options\":{{\"intra_op_num_threads\":{threads},\"session.intra_op.allow_spinning\":\"0\"}}}}}}," +
            "\"search\":{\"batch_size\":1,\"num_beams\":1}}";
    }

    private static ModelLoadException Explain(ModelFolder folder, ExecutionProvider provider, Exception problem) => problem is OnnxRuntimeGenAIException
        ? new ModelLoadException($"ONNX Runtime GenAI cannot load the model folder '{folder.Path}' ({provider.ToString().ToLowerInvariant()}): " +
            $"{problem.Message.TrimEnd('.')}. " +
            "Get the folder again, or build it again as models/README.md describes.", problem)
        : new ModelLoadException("The native libraries of ONNX Runtime GenAI (onnxruntime-genai, onnxruntime) cannot be loaded on this machine: " +
            $"{problem.Message} Copy them beside the application; Linux needs glibc 2.28 or later on x64.", problem);

    private void Enter()
    {
        NativeCalls.Enter();
        lock (_gate)
        {
            if (!_isClosed)
            {
                _calls++;
                return;
            }
        }

        NativeCalls.Exit();
        ObjectDisposedException.ThrowIf(true, typeof(OnnxGenAIChatClient));
    }

    private void Exit()
    {
        NativeCalls.Exit();
        lock (_gate)
        {
            if (--_calls > 0 || !_isClosed)
            {
                return;
            }
        }

        Free();
    }

    private void Free()
    {
        _tokenizer.Dispose();
        _model.Dispose();
        _config.Dispose();
    }
}
