using System.Text.Json;
using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Execution;

/// <summary>A host function that requires approval, with whoever gives it: the call happens after a yes, and not otherwise.</summary>
internal sealed class ApprovedFunction : DelegatingAIFunction
{
    private readonly Approver? _approver;

    private ApprovedFunction(AIFunction function, Approver? approver)
        : base(function) => _approver = approver;

    /// <summary>Makes sure that functions which require approval ask for it; a list without such functions is returned as it is.</summary>
    /// <param name="functions">Functions of the host.</param>
    /// <param name="approver">Who is asked, unless the function has somebody already; <see langword="null"/> approves nothing.</param>
    public static IReadOnlyList<AIFunction> Guard(IReadOnlyList<AIFunction> functions, Approver? approver) =>
        functions.Any(function => NeedsGuard(function, approver)) ? [.. functions.Select(function => NeedsGuard(function, approver) ? Over(function, approver) : function)] : functions;

    /// <summary>Puts the question before a function.</summary>
    public static ApprovedFunction Over(AIFunction function, Approver? approver) =>
        new(function is ApprovedFunction unasked ? unasked.InnerFunction : function, approver);

    /// <inheritdoc/>
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        var approval = await AskAsync(arguments, cancellationToken).ConfigureAwait(false);
        if (!approval.IsApproved) throw new HostCallDeniedException($"{Name} was not called: {WhyNot(approval)}");
        return await base.InvokeCoreAsync(arguments, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<Approval> AskAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        var scope = HostCallScope.Of(arguments);
        // A copy: what is called are the arguments that were passed, whatever who is asked does with these.
        var call = new FunctionCallContent($"call_{Guid.NewGuid():N}", Name, new Dictionary<string, object?>(arguments));
        var exactly = scope?.Arguments ?? JsonSerializer.Serialize(call.Arguments, AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(IDictionary<string, object?>)));
        var question = new ApprovalQuestion($"{Name}\n{exactly}", _approver?.Limit, _approver?.Time ?? TimeProvider.System);
        var approval = question.Record(ApprovalDecision.Denied) with { Reason = "it needs approval, and nobody can give it here" };
        if (_approver is not null)
        {
            using (scope?.BeginWait())
            {
                approval = await AskAsync(question, call, cancellationToken).ConfigureAwait(false);
            }
        }

        if (scope is not null) scope.Approval = approval;
        return approval;
    }

    private async ValueTask<Approval> AskAsync(ApprovalQuestion question, FunctionCallContent call, CancellationToken cancellationToken)
    {
        try
        {
            return await question.AskAsync(token => _approver!.Ask(call, token), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return question.Record(ApprovalDecision.Failed) with { Reason = $"asking for approval failed ({exception.GetType().Name})" };
        }
    }

    private string WhyNot(Approval approval) => approval.Decision switch
    {
        ApprovalDecision.TimedOut => $"nobody decided within {_approver!.Limit}",
        ApprovalDecision.Denied when _approver is not null => approval.Reason.Length > 0 ? $"the host did not approve it: {approval.Reason}" : "the host did not approve it",
        _ => approval.Reason,
    };

    // One that somebody wrapped again has its question inside.
    private static bool NeedsGuard(AIFunction function, Approver? approver) =>
        function is ApprovedFunction guarded
            ? guarded._approver is null && approver is not null
            : function.GetService<ApprovedFunction>() is null && function.GetService<ApprovalRequiredAIFunction>() is not null;

    /// <summary>Who is asked, how long a reply may take, and by which clock.</summary>
    internal sealed record Approver(Func<FunctionCallContent, CancellationToken, ValueTask<ApprovalReply>> Ask, TimeSpan? Limit, TimeProvider Time);
}
