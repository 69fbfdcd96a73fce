using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.Rollouts.Running;

/// <summary>
/// Runs problems many times by one policy: several workers over one loaded model, in memory for as many rollouts as there are workers and the few that
/// wait for the sink.
/// </summary>
/// <remarks>
/// The same seed, options, problems and weights give the same rollouts, whatever the number of workers and whoever stopped and went on, as far
/// as the chat client keeps its conversations apart (<see cref="Trajectories.ConversationLease"/>) and no wall-clock limit is met.
/// </remarks>
public sealed class RolloutRunner
{
    private readonly RolloutRunnerOptions _options;
    private readonly SingleRollout _single;
    private RolloutPolicy _policy;

    /// <summary>Creates a runner.</summary>
    /// <param name="client">The first policy; not disposed by the runner.</param>
    /// <param name="options">Copied; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or the reference cannot score tokens.</exception>
    public RolloutRunner(IChatClient client, RolloutRunnerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        _options = (options ?? new RolloutRunnerOptions()).Snapshot();
        _policy = new RolloutPolicy(client, _options.PolicyVersion);
        _single = new SingleRollout(_options);
    }

    /// <summary>Gets everything that the results depend on, problems aside, by name: what a collection must have in common with the one it resumes.</summary>
    public IReadOnlyDictionary<string, string> Settings => RolloutSettings.Describe(_options, _policy);

    /// <summary>Gets the builds of this library and of the interpreters that scripts run on, by name: what parts of one collection must have in common too.</summary>
    public IReadOnlyDictionary<string, string> Builds => SdkBuild.Of(_options.Agent.Executors);

    /// <summary>Gets the version of the weights that the next group begins with.</summary>
    public int PolicyVersion => Volatile.Read(ref _policy).Version;

    /// <summary>Puts new weights in, also while rollouts run: groups that have begun keep the weights they began with.</summary>
    /// <param name="client">The new policy; not disposed by the runner.</param>
    /// <param name="version">Higher than the version before.</param>
    /// <returns>Completes when no rollout uses the weights before any more, so that their client can be disposed.</returns>
    /// <exception cref="ArgumentException">The version is not higher.</exception>
    public Task SwapPolicyAsync(IChatClient client, int version)
    {
        ArgumentNullException.ThrowIfNull(client);
        while (true)
        {
            var old = Volatile.Read(ref _policy);
            if (version <= old.Version)
            {
                throw new ArgumentOutOfRangeException(nameof(version), version, $"New weights need a version higher than {old.Version}, which runs now.");
            }

            if (Interlocked.CompareExchange(ref _policy, new RolloutPolicy(client, version), old) == old)
            {
                old.Replace();
                return old.Done;
            }
        }
    }

    /// <summary>Runs every problem in every frame as often as the group size says, except what the sink has already.</summary>
    /// <param name="problems">Read one at a time, as workers need them; their ids differ.</param>
    /// <param name="sink">Takes the rollouts about in the order they finish, beside the workers.</param>
    /// <param name="progress">Told of every rollout once the sink has it; <see langword="null"/> when nobody watches.</param>
    /// <param name="cancellationToken">Stops the rollouts under way; the sink gets the finished ones.</param>
    /// <returns>What it came to.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="InvalidOperationException">A run cannot be used for training, and the options say that all are.</exception>
    public async Task<RolloutProgress> RunAsync(
        IEnumerable<RolloutProblem> problems, IRolloutSink sink, IProgress<RolloutProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(sink);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var queue = new RolloutQueue(problems, _options, () => Volatile.Read(ref _policy), sink);
        var tally = new RolloutTally(progress, stop);
        var delivery = new RolloutDelivery(sink, tally, queue);
        var worker = new RolloutWorker(_single, queue, delivery, sink, tally, () => PolicyVersion);
        await Task.WhenAll(Enumerable.Range(0, _options.Workers).Select(_ => StartAsync(worker, stop.Token))).ConfigureAwait(false);
        await delivery.CompleteAsync().ConfigureAwait(false);
        tally.ThrowFirstError();
        cancellationToken.ThrowIfCancellationRequested();
        return tally.Progress;
    }

    /// <summary>Runs the problems and gives the rollouts in the order they finish; those without tokens of the model are left out.</summary>
    /// <param name="problems">Read one at a time, as workers need them; their ids differ.</param>
    /// <param name="cancellationToken">Stops the rollouts under way.</param>
    /// <returns>The rollouts. At most as many as there are workers, and 16, wait to be taken: whoever reads slowly slows the workers.</returns>
    public IAsyncEnumerable<Rollout> RunAsync(IEnumerable<RolloutProblem> problems, CancellationToken cancellationToken = default) =>
        new RolloutStream(_options.Workers, (sink, token) => RunAsync(problems, sink, null, token)).ReadAsync(cancellationToken);

    // A model in this process computes on its worker's thread, and so do the scripts. Who waits for a server needs no thread.
    private Task StartAsync(RolloutWorker worker, CancellationToken cancellationToken) =>
        _policy.Model is not null && _options.Workers <= GuestThreads.Shared.MaxCount
            ? GuestThreads.RunOwnThread(() => worker.Run(cancellationToken))
            : Task.Run(() => worker.RunAsync(cancellationToken), CancellationToken.None);
}
