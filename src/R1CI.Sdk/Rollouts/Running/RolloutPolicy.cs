using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Rollouts.Running;

/// <summary>One version of the weights, in use by the groups that began with it.</summary>
internal sealed class RolloutPolicy(IChatClient client, int version)
{
    private readonly TaskCompletionSource _isDone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private int _groups;
    private bool _isReplaced;

    public IChatClient Client => client;

    public int Version => version;

    public ModelInfo? Model { get; } = client.GetService(typeof(ModelInfo)) as ModelInfo;

    public IRetokenizer? Retokenizer { get; } = client.GetService(typeof(IRetokenizer)) as IRetokenizer;

    /// <summary>Gets the end of the last rollout with these weights, once they were replaced.</summary>
    public Task Done => _isDone.Task;

    /// <summary>Counts a group that begins with these weights.</summary>
    /// <returns>Whether it may: not when other weights came meanwhile.</returns>
    public bool TryBegin()
    {
        lock (_gate)
        {
            _groups += _isReplaced ? 0 : 1;
            return !_isReplaced;
        }
    }

    public void End() => Change(groups: -1, isReplaced: false);

    public void Replace() => Change(groups: 0, isReplaced: true);

    private void Change(int groups, bool isReplaced)
    {
        lock (_gate)
        {
            _groups += groups;
            _isReplaced |= isReplaced;
            if (_isReplaced && _groups == 0) _isDone.TrySetResult();
        }
    }
}
