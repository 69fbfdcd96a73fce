using System.Globalization;
using Microsoft.Extensions.AI;
using R1CI.Cli.Commands.Rollouts;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Running;
using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;
using R1CI.Sdk.Verification;

namespace R1CI.Cli.Tests.Commands.Rollouts;

/// <summary>New weights, named by a file, while a runner runs; the models are scripted.</summary>
public sealed class PolicyWatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _log = [];
    private readonly List<Policy> _loaded = [];

    private static CancellationToken None => TestContext.Current.CancellationToken;

    private string File => _folder.File("newest.json");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{\"version\":7,\"model\":\"step-7\"}", 7, "step-7", null)]
    [InlineData("{\"version\":0,\"weights\":\"a.onnx\",\"step\":12}", 0, null, "a.onnx")]
    [InlineData("{\"model\":\"m\",\"weights\":\"a.onnx\",\"version\":1}", 1, "m", "a.onnx")]
    public void Parse_OfAFile_FindsPathsBesideIt(string text, int version, string? model, string? weights)
    {
        var policy = PolicyFile.Parse(File, text);
        Assert.Equal((version, model is null ? null : _folder.File(model), weights is null ? null : _folder.File(weights)), (policy.Version, policy.Folder, policy.Weights));
    }

    [Theory]
    [InlineData("", "must be a JSON object")]
    [InlineData("{\"version\":7,\"mod", "rename it")]
    [InlineData("[7]", "and is Array")]
    [InlineData("{\"model\":\"m\"}", "field 'version' must be an integer from 0 to 2147483647, and is missing")]
    [InlineData("{\"version\":-1,\"model\":\"m\"}", "and is -1")]
    [InlineData("{\"version\":1.5,\"model\":\"m\"}", "and is 1.5")]
    [InlineData("{\"version\":\"7\",\"model\":\"m\"}", "and is \"7\"")]
    [InlineData("{\"version\":7}", "must name a 'model' or 'weights'")]
    [InlineData("{\"version\":7,\"model\":7}", "field 'model' must be a path, and is 7")]
    [InlineData("{\"version\":7,\"version\":8,\"model\":\"m\"}", "must be a JSON object")]
    public void Parse_OfSomethingElse_NamesFileFieldRuleAndValue(string text, string says)
    {
        var message = Assert.Throws<FormatException>(() => PolicyFile.Parse(File, text)).Message;
        Assert.Contains(File, message, StringComparison.Ordinal);
        Assert.Contains(says, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_WhenTheFileNamesNewWeights_SwapsThemInAndFreesTheOld()
    {
        var first = new Policy('a');
        var runner = Runner(first);
        using var store = Open(runner);
        await using (var watch = Watch(first))
        {
            watch.Look(runner, store); // no file yet
            Write("{\"version\":3,\"model\":\"step-3\"}");
            watch.Look(runner, store);
            watch.Look(runner, store); // nothing new
            await runner.RunAsync(Problems(2), store, null, None);

            Assert.Equal((3, 0), (runner.PolicyVersion, watch.Refused));
            Assert.Equal((true, false), (first.IsDisposed, Assert.Single(_loaded).IsDisposed));
            Assert.Contains("policy version 3 runs from the next group on (weights bbbb", Assert.Single(_log), StringComparison.Ordinal);
        }

        Assert.True(_loaded[0].IsDisposed);
        Assert.Equal([3, 3, 3, 3], TrajectoryFile.Read(store.Path).Select(record => record.PolicyVersion));
        Assert.Contains($"\"policies\": {{\n    \"3\": \"{new string('b', 64)}\"", System.IO.File.ReadAllText(_folder.File("r.manifest.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_WhenTheWeightsCannotBeTaken_SaysWhyOnceAndTheOldGoOn()
    {
        var first = new Policy('a');
        var runner = Runner(first, version: 2);
        using var store = Open(runner);
        store.AddPolicy(4, new string('d', 64));
        await using var watch = Watch(first);
        (string Text, string Says)[] cases =
        [
            ("{\"version\":3", "must be a JSON object"),
            ("{\"version\":2,\"model\":\"m\"}", "field 'version' must be higher than 2, which runs now, and is 2"),
            ("{\"version\":3,\"model\":\"broken\"}", "'broken' is no model"),
            ("{\"version\":3,\"model\":\"other-tokenizer\"}", "another tokenizer"),
            ("{\"version\":4,\"model\":\"m\"}", $"policy version 4 with weights '{new string('d', 64)}', and these are '{new string('b', 64)}'"),
        ];
        foreach (var (text, says) in cases)
        {
            _log.Clear();
            Write(text);
            watch.Look(runner, store);
            watch.Look(runner, store);
            Assert.Contains(says, Assert.Single(_log), StringComparison.Ordinal);
            Assert.Contains("version 2 goes on", _log[0], StringComparison.Ordinal);
        }

        Assert.Equal((2, 5, false), (runner.PolicyVersion, watch.Refused, first.IsDisposed));
        Assert.All(_loaded, policy => Assert.True(policy.IsDisposed));
    }

    private static RolloutRunner Runner(IChatClient client, int version = 0) => new(client, new RolloutRunnerOptions { GroupSize = 2, Workers = 1, PolicyVersion = version, SkipsWholeGroups = true });

    private static IEnumerable<RolloutProblem> Problems(int count) => Enumerable.Range(0, count)
        .Select(i => new RolloutProblem(new Problem($"p{i}", "?") { Answer = i.ToString(CultureInfo.InvariantCulture) }, new ExactVerifier()));

    private RolloutStore Open(RolloutRunner runner) => RolloutStore.Open(_folder.File("r.jsonl"), RolloutManifest.Of(runner.Settings));

    private PolicyWatch Watch(IChatClient first)
    {
        var watch = new PolicyWatch(File, Load, _log.Add);
        watch.Use(first);
        return watch;
    }

    private Policy Load(PolicyFile file)
    {
        if (Path.GetFileName(file.Folder) == "broken") throw new CommandException(4, "'broken' is no model");
        _loaded.Add(new Policy('b', tokenizer: Path.GetFileName(file.Folder) == "other-tokenizer" ? 'x' : 't'));
        return _loaded[^1];
    }

    // A time of its own for each text: two writes may be closer than the file system's clock tells apart.
    private void Write(string text)
    {
        System.IO.File.WriteAllText(File, text);
        System.IO.File.SetLastWriteTimeUtc(File, DateTime.UnixEpoch.AddSeconds(text.Length));
    }

    private sealed class Policy(char weights, char tokenizer = 't') : DelegatingChatClient(new ScriptedChatClient { HasTokens = true, OnCall = _ => "<<<1>>>" })
    {
        public bool IsDisposed { get; private set; }

        public override object? GetService(Type serviceType, object? serviceKey = null) => serviceType == typeof(ModelInfo)
            ? ScriptedChatClient.Model with { Digests = new Lazy<ModelDigests>(new ModelDigests(new string(weights, 64), new string(tokenizer, 64), null)) }
            : base.GetService(serviceType, serviceKey);

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
