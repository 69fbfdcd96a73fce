using System.Buffers;
using System.Text;
using System.Text.Json;

namespace R1CI.Sdk.Models.Tokens;

/// <summary>The bytes of every token of a byte-level BPE vocabulary, and the strings that are one token wherever they stand.</summary>
/// <remarks>
/// The native Decode stops at the first invalid UTF-8 byte, so sampled text is put together from these bytes instead.
/// </remarks>
internal sealed class Vocabulary
{
    private readonly byte[][] _bytes;
    private readonly bool[] _isAdded;
    private readonly Dictionary<int, byte[]> _names = [];
    private readonly int[] _byteTokens = new int[256];
    private readonly SearchValues<string> _addedTexts;

    /// <param name="tokenizerJson">The content of tokenizer.json.</param>
    /// <param name="size">The model's number of logits.</param>
    /// <param name="path">Where the content came from, for messages.</param>
    public Vocabulary(ReadOnlyMemory<byte> tokenizerJson, int size, string path)
    {
        _bytes = new byte[size][];
        _isAdded = new bool[size];
        Array.Fill(_bytes, []);
        Array.Fill(_byteTokens, -1);
        try
        {
            using var document = JsonDocument.Parse(tokenizerJson);
            Read(document.RootElement, path);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new ModelLoadException($"'{path}' is not a Hugging Face tokenizer file: {problem.Message} Get the file again.", problem);
        }

        _addedTexts = SearchValues.Create(AddedTokens.Keys.ToArray(), StringComparison.Ordinal);
    }

    /// <summary>Gets the strings that Encode turns into one token wherever they stand in a text.</summary>
    public Dictionary<string, int> AddedTokens { get; } = [];

    /// <summary>Gets the added tokens that are control tokens: they have no text.</summary>
    public Dictionary<string, int> SpecialTokens { get; } = [];

    /// <summary>Gets whether the tokenizer changes text before it splits it, so that other characters may become an added token.</summary>
    public bool HasNormalizer { get; private set; }

    public int Size => _bytes.Length;

    /// <summary>Gets the text bytes of a token; empty for control tokens and for padding rows beyond the vocabulary.</summary>
    public byte[] this[int token] => _bytes[token];

    public bool IsAdded(int token) => _isAdded[token];

    /// <summary>Gets the bytes that stand for a token in a text: those of its name for a control token.</summary>
    /// <exception cref="ArgumentException">There is no such token.</exception>
    public ReadOnlySpan<byte> Spelling(int token) => (uint)token < (uint)_bytes.Length
        ? _names.GetValueOrDefault(token, _bytes[token])
        : throw new ArgumentException($"Id {token} is not in the vocabulary of {_bytes.Length} tokens. Was it sampled by another model?", nameof(token));

    public int IndexOfAddedText(ReadOnlySpan<char> text) => text.IndexOfAny(_addedTexts);

    /// <summary>Spells a text with one token a byte: what no vocabulary can turn into a control token.</summary>
    public IEnumerable<int> Spell(string text) => Encoding.UTF8.GetBytes(text).Where(b => _byteTokens[b] >= 0).Select(b => _byteTokens[b]);

    private void Read(JsonElement root, string path)
    {
        if (!UsesByteLevel(root))
        {
            throw new ModelLoadException($"'{path}' has no ByteLevel decoder; byte-level BPE tokenizers are supported (GPT-2, Llama 3, Qwen, " +
                $"Phi-4 and others), " +
                "SentencePiece and WordPiece ones are not. Choose another model.");
        }

        HasNormalizer = root.TryGetProperty("normalizer", out var normalizer) && normalizer.ValueKind == JsonValueKind.Object
            && normalizer.GetProperty("type").GetString() != "NFC"; // composes letters and accents only, never makes ASCII
        var byteOf = ByteAlphabet();
        foreach (var entry in root.GetProperty("model").GetProperty("vocab").EnumerateObject())
        {
            Add(entry.Name, CheckedId(entry.Value, path), byteOf);
        }

        foreach (var added in root.GetProperty("added_tokens").EnumerateArray())
        {
            AddAdded(added.GetProperty("content").GetString()!, CheckedId(added.GetProperty("id"), path), added.GetProperty("special").GetBoolean());
        }
    }

    private int CheckedId(JsonElement value, string path)
    {
        var id = value.GetInt32();
        return id >= 0 && id < _bytes.Length
            ? id
            : throw new ModelLoadException($"'{path}' holds token id {id}, and the model has {_bytes.Length} tokens (vocab_size). The tokenizer " +
                $"belongs to another model: get the folder again.");
    }

    private void Add(string name, int id, byte[] byteOf)
    {
        var bytes = new byte[name.Length];
        for (var i = 0; i < name.Length; i++)
        {
            bytes[i] = name[i] < byteOf.Length ? byteOf[name[i]] : (byte)'?';
        }

        _bytes[id] = bytes;
        if (bytes.Length == 1)
        {
            _byteTokens[bytes[0]] = id;
        }
    }

    private void AddAdded(string content, int id, bool isSpecial)
    {
        if (content.Length == 0)
        {
            return;
        }

        AddedTokens[content] = id;
        _isAdded[id] = true;
        if (isSpecial)
        {
            SpecialTokens[content] = id;
            _names[id] = Encoding.UTF8.GetBytes(content);
        }

        // A control token has no text; an added token that is not special (<think>, say) is ordinary text.
        _bytes[id] = isSpecial ? [] : Encoding.UTF8.GetBytes(content);
    }

    private static bool UsesByteLevel(JsonElement root) =>
        root.TryGetProperty("decoder", out var decoder) && decoder.ValueKind == JsonValueKind.Object &&
        (IsByteLevel(decoder) || (decoder.TryGetProperty("decoders", out var list) && list.EnumerateArray().Any(IsByteLevel)));

    private static bool IsByteLevel(JsonElement step) => step.GetProperty("type").ValueEquals("ByteLevel");

    // GPT-2's alphabet: printable Latin-1 characters stand for themselves, the other 68 bytes for U+0100 and up, in order.
    private static byte[] ByteAlphabet()
    {
        var alphabet = new byte[256 + 68];
        Array.Fill(alphabet, (byte)'?');
        var next = 256;
        for (var b = 0; b < 256; b++)
        {
            var isPrintable = b is (>= '!' and <= '~') or (>= 0xA1 and <= 0xAC) or >= 0xAE;
            alphabet[isPrintable ? b : next++] = (byte)b;
        }

        return alphabet;
    }
}
