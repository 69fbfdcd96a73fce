using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Execution;

/// <summary>A host function that requires approval, with whoever gives it: the call happens after a yes, and not otherwise.</summary>
internal sealed class ApprovedFunction : DelegatingAIFunction
{
    private readonly Func<FunctionCallContent, CancellationToken, ValueTask<bool>>? _approve;

    private ApprovedFunction(AIFunction function, Func<FunctionCallContent, CancellationToken, ValueTask<bool>>? approve)
        : base(function) => _approve = approve;

    /// <summary>Makes sure that functions which require approval ask for it; a list without such functions is returned as it is.</summary>
    /// <param name="functions">Functions of the host.</param>
    /// <param name="approve">Who is asked, unless the function has somebody already; <see langword="null"/> approves nothing.</param>
    public static IReadOnlyList<AIFunction> Guard(IReadOnlyList<AIFunction> functions, Func<FunctionCallContent, CancellationToken, ValueTask<bool>>? approve) =>
        functions.Any(function => NeedsGuard(function, approve)) ? [.. functions.Select(function => NeedsGuard(function, approve) ? Over(function, approve) : function)] : functions;

    /// <summary>Puts the question before a function.</summary>
    public static ApprovedFunction Over(AIFunction function, Func<FunctionCallContent, CancellationToken, ValueTask<bool>>? approve) =>
        new(function is ApprovedFunction unasked ? unasked.InnerFunction : function, approve);

    /// <inheritdoc/>
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        if (_approve is null)
        {
            throw new HostCallDeniedException($"{Name} was not called: it needs approval, and nobody can give it here");
        }

        var call = new FunctionCallContent($"call_{Guid.NewGuid():N}", Name, new Dictionary<string, object?>(arguments));
        if (!await AskAsync(_approve, call, cancellationToken).ConfigureAwait(false))
        {
            throw new HostCallDeniedException($"{Name} was not called: the host did not approve it");
        }

        return await base.InvokeCoreAsync(arguments, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<bool> AskAsync(
        Func<FunctionCallContent, CancellationToken, ValueTask<bool>> approve, FunctionCallContent call, CancellationToken cancellationToken)
    {
        try
        {
            return await approve(call, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new HostCallDeniedException($"{call.Name} was not called: asking for approval failed ({exception.GetType().Name})");
        }
    }

    // One that somebody wrapped again has its question inside.
    private static bool NeedsGuard(AIFunction function, Func<FunctionCallContent, CancellationToken, ValueTask<bool>>? approve) =>
        function is ApprovedFunction guarded
            ? guarded._approve is null && approve is not null
            : function.GetService<ApprovedFunction>() is null && function.GetService<ApprovalRequiredAIFunction>() is not null;
}
