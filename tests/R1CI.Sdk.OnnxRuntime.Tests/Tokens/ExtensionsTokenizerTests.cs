using System.Text;
using System.Text.Json;
using Microsoft.ML.OnnxRuntimeGenAI;
using R1CI.Sdk.Models;
using R1CI.Sdk.OnnxRuntime.Tokens;

namespace R1CI.Sdk.OnnxRuntime.Tests.Tokens;

/// <summary>The tokenizer by itself against ONNX Runtime GenAI's, which belongs to a loaded model: the same ids, texts and refusals.</summary>
public sealed class ExtensionsTokenizerTests : IDisposable
{
    private static readonly string[] ControlTokens = ["<|end|>", "<|user|>", "<|assistant|>", "<|tool|>", "<|pad|>", "<|en", "d|>"];
    private static readonly string[] Words = ["the ", " print(", "value", "\n    ", "1000", "don't", "{\"a\": 1}", "```python\n", "<<<42>>>", "\t", "   "];

    private readonly ExtensionsTokenizer _tokenizer = ExtensionsTokenizer.Load(TinyModel.Folder);
    private readonly Config _config = new(TinyModel.Folder);
    private readonly Model _model;
    private readonly Tokenizer _genAI;

    public ExtensionsTokenizerTests()
    {
        _model = new Model(_config);
        _genAI = new Tokenizer(_model);
    }

    public static TheoryData<string> Templates =>
    [
        "{% for message in messages %}{{ '<|' + message['role'] + '|>' + message['content'] + '<|end|>\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<|assistant|>' }}{% endif %}",
        "{% for message in messages %}{% if message['role'] == 'system' %}{{ raise_exception('System role not supported') }}{% endif %}{{ message['content'] }}{% endfor %}",
        "{% for message in messages %}{% if (message['role'] == 'user') != (loop.index0 % 2 == 0) %}{{ raise_exception('roles must alternate') }}{% endif %}{{ message['content'] }}{% endfor %}",
        "{{ messages | tojson }}{{ tools }}|{{ bos_token }}|{{ eos_token }}|{{ add_generation_prompt }}",
        "{% macro line(m) %}{{ m.role | trim }}: {{ m['content'] | lower }}{% endmacro %}{% for m in messages %}{{ line(m) }}\n{% endfor %}",
        "{% set ns = namespace(n=0) %}{% for m in messages %}{% set ns.n = ns.n + (m['content'] | length) %}{% endfor %}{{ ns.n }}",
        "{{ messages[0]['content'][:1] | tojson }}",
        "{{ nothing.here }}",
        "{% for",
        "{{ 1 / 0 }}",
        "",
    ];

    [Fact]
    public void Encode_OfThousandsOfTexts_GivesGenAIsIds()
    {
        var random = new Random(20261123);
        foreach (var text in Enumerable.Range(0, 4000).Select(_ => Text(random)).Concat(["", "\0", "a\0b", new string('x', 100_000), string.Concat(Enumerable.Repeat("é𝄞 ", 5_000))]))
        {
            Assert.Equal(Outcome(() => { using var ids = _genAI.Encode(text); return ids[0].ToArray(); }), Outcome(() => _tokenizer.Encode(text)));
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Render_OfATemplate_WritesWhatGenAIWrites(string template)
    {
        (string, string)[][] conversations =
        [
            [("user", "How many é are in 𝄞?\n\"quoted\" <|end|> {{ x }}")], [("system", "Be brief."), ("user", "2 + 2")], [("user", ""), ("assistant", "4"), ("tool", "A\0B")],
        ];
        foreach (var conversation in conversations)
        {
            var json = JsonSerializer.Serialize(conversation.Select(message => new { role = message.Item1, content = message.Item2 }));
            Assert.Equal(Outcome(() => _genAI.ApplyChatTemplate(template, json, null!, true)), Outcome(() => _tokenizer.Render(template, json)));
        }
    }

    [Fact]
    public void Render_RefusedByTheTemplate_SaysWhy() =>
        Assert.Contains("refuses these messages: roles", Assert.Throws<InvalidOperationException>(() => _tokenizer.Render("{{ raise_exception('roles') }}", "[]")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Encode_OnManyThreads_GivesEachItsOwnIds()
    {
        var texts = Enumerable.Range(0, 64).Select(i => $"text {i} <|end|> " + new string((char)('a' + (i % 26)), i)).ToArray();
        var expected = texts.Select(_tokenizer.Encode).ToArray();
        await Parallel.ForAsync(0, 2000, TestContext.Current.CancellationToken, (i, _) =>
        {
            Assert.Equal(expected[i % texts.Length], _tokenizer.Encode(texts[i % texts.Length]));
            return ValueTask.CompletedTask;
        });
    }

    [Fact]
    public async Task Dispose_WhileOthersEncode_FreesAfterTheLastCall()
    {
        using var tokenizer = ExtensionsTokenizer.Load(TinyModel.Folder);
        var encoding = Task.Run(() =>
        {
            while (true) _ = tokenizer.Encode("How many prime numbers are there between 1 and 1000?");
        }, TestContext.Current.CancellationToken);
        await Task.Delay(20, TestContext.Current.CancellationToken);
        tokenizer.Dispose();
        tokenizer.Dispose();
        var problem = await Assert.ThrowsAsync<ObjectDisposedException>(() => encoding);
        Assert.Equal(typeof(OnnxRuntimeChatClient).FullName, problem.ObjectName);
        Assert.Equal(problem.Message, Assert.Throws<ObjectDisposedException>(() => tokenizer.Render("x", "[]")).Message);
    }

    public void Dispose()
    {
        _genAI.Dispose();
        _model.Dispose();
        _config.Dispose();
        _tokenizer.Dispose();
    }

    // The ids or the text; of a refusal, the native library's reason.
    private static string Outcome(Func<object> call)
    {
        try
        {
            return call() is int[] ids ? string.Join(' ', ids) : (string)call();
        }
        catch (Exception problem) when (problem is OnnxRuntimeGenAIException or GenerationException or InvalidOperationException)
        {
            var reason = problem.Message.Split(" characters: ")[^1].Split(" messages: ")[^1];
            return "refused: " + reason.Split(". Leave out")[0].TrimEnd('.');
        }
    }

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 60); i > 0; i--)
        {
            _ = random.Next(6) switch
            {
                0 => text.Append((char)random.Next(32, 127)),
                1 => text.Append((char)random.Next(1, 0xFFFF)), // surrogates alone too
                2 => text.Append(char.ConvertFromUtf32(random.Next(0x10000, 0x110000))),
                3 => text.Append(ControlTokens[random.Next(ControlTokens.Length)]),
                _ => text.Append(Words[random.Next(Words.Length)]),
            };
        }

        return text.ToString();
    }
}
