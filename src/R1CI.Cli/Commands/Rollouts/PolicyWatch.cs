using Microsoft.Extensions.AI;
using R1CI.Sdk.Rollouts.Running;
using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Trajectories;

namespace R1CI.Cli.Commands.Rollouts;

/// <summary>
/// Looks at the file of <c>--watch-policy</c> now and then, and puts the weights it names into the running runner. What cannot be taken is said once,
/// and the weights before go on.
/// </summary>
/// <param name="path">The file; it need not be there yet.</param>
/// <param name="load">Loads what the file names; throws a <see cref="CommandException"/> when that cannot be loaded.</param>
/// <param name="log">Takes a line about what happened.</param>
internal sealed class PolicyWatch(string path, Func<PolicyFile, IChatClient> load, Action<string> log) : IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource _stop = new();
    private readonly List<IChatClient> _loaded = [];
    private (DateTime Written, string Text)? _seen;
    private IChatClient? _current;
    private Task _looking = Task.CompletedTask;

    /// <summary>Gets how often what the file named was not taken.</summary>
    public int Refused { get; private set; }

    /// <summary>Reads what the file names when the command starts.</summary>
    /// <returns><see langword="null"/> when there is no file yet.</returns>
    /// <exception cref="CommandException">The file cannot be read, or is not what it must be.</exception>
    public PolicyFile? First()
    {
        try
        {
            _seen = Read();
            return _seen is { } seen ? PolicyFile.Parse(path, seen.Text) : null;
        }
        catch (Exception problem) when (problem is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.Input, problem is FormatException ? $"--watch-policy: {problem.Message}" : $"--watch-policy: '{path}' cannot be read: {problem.Message}");
        }
    }

    /// <summary>Looks from now on, until this is disposed.</summary>
    /// <param name="first">The weights that run now.</param>
    /// <param name="runner">Gets new ones.</param>
    /// <param name="store">Notes which weights a version has.</param>
    public void Start(IChatClient first, RolloutRunner runner, RolloutStore store)
    {
        Use(first);
        _looking = Task.Run(async () =>
        {
            using var timer = new PeriodicTimer(Between);
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                Look(runner, store);
            }
        });
    }

    /// <summary>Takes note of the weights that run now.</summary>
    public void Use(IChatClient first) => _current = first;

    /// <summary>Looks once.</summary>
    public void Look(RolloutRunner runner, RolloutStore store)
    {
        IChatClient? client = null;
        try
        {
            var now = Read();
            if (now is null || now == _seen) return;
            _seen = now;
            var policy = PolicyFile.Parse(path, now.Value.Text);
            if (policy.Version <= runner.PolicyVersion) throw new FormatException($"'{path}', field 'version' must be higher than {runner.PolicyVersion}, which runs now, and is {policy.Version}.");
            client = load(policy);
            Take(client, policy.Version, runner, store);
        }
        catch (Exception problem) when (problem is CommandException or FormatException or IOException or UnauthorizedAccessException or ResumeException)
        {
            client?.Dispose();
            Refused++;
            log($"r1ci: new weights were not taken, and version {runner.PolicyVersion} goes on: {problem.Message}");
        }
    }

    /// <summary>Looks no more. What was swapped in stays until this is disposed.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _looking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        foreach (var client in _loaded)
        {
            client.Dispose();
        }

        _stop.Dispose();
    }

    private void Take(IChatClient client, int version, RolloutRunner runner, RolloutStore store)
    {
        var (now, next) = (Digests(_current!), Digests(client));
        if (now?.TokenizerSha256 != next?.TokenizerSha256 || now?.TemplateSha256 != next?.TemplateSha256)
        {
            throw new FormatException($"'{path}' names a model with another tokenizer or chat template than the one that runs (tokenizer '{now?.TokenizerSha256}' and '{next?.TokenizerSha256}'): its ids would mean something else. Collect with it in another file.");
        }

        store.AddPolicy(version, next?.WeightsSha256 ?? "");
        var (old, done) = (_current!, runner.SwapPolicyAsync(client, version));
        _loaded.Add(client);
        _current = client;
        _ = done.ContinueWith(_ => old.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        log($"r1ci: policy version {version} runs from the next group on (weights {next?.WeightsSha256}).");
    }

    // At once: who trains may write into the folder again.
    private static ModelDigests? Digests(IChatClient client) => (client.GetService(typeof(ModelInfo)) as ModelInfo)?.Digests.Value;

    private (DateTime Written, string Text)? Read()
    {
        try
        {
            return (File.GetLastWriteTimeUtc(path), File.ReadAllText(path));
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
