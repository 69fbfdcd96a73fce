using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Agents;

/// <summary>The texts with which the runtime explains its protocol to a model.</summary>
/// <remarks>The protocol is that of R1-Code-Interpreter (arXiv:2505.21668); the wording is our own.</remarks>
public static class R1Prompt
{
    /// <summary>
    /// The <see cref="Trajectories.ModelInfo.Protocol"/> of models that were trained on fences and answer markers, and need no explanation.
    /// </summary>
    public const string Protocol = "r1ci/1";

    /// <summary>The system message that explains code fences and the answer marker for Python.</summary>
    public const string System =
        """
        Reason step by step, then answer. Where computing, searching or checking by program is more reliable than doing it in your head, you may
        write Python. Open a block with ```python on a line of its own, write one self-contained script that prints what you need to know, close the
        block with ``` and stop there. The script is run, and its output and errors are shown to you under "Code Execution Results:". Every script
        starts anew: nothing is kept from an earlier one, and there are no files and no network. Then go on reasoning; you may write further
        scripts, also to repair one that failed. Never write results yourself.
        When you are sure, end with the final answer, and nothing else, between three angle brackets: <<<answer>>>
        """;

    /// <summary>The system message that explains code fences for Python to a model whose whole last text is the answer (<see cref="AnswerSource.LastText"/>).</summary>
    public const string Chat =
        """
        You can run code. Where computing, searching or checking by program is more reliable than doing it in your head, open a block with ```python
        on a line of its own, write one self-contained script that prints what you need to know, close the block with ``` and stop there. The script
        is run, and its output and errors are shown to you under "Code Execution Results:"; nobody else sees them. Every script starts anew: nothing is
        kept from an earlier one, and there are no files and no network. Then go on; you may write further scripts, also to repair one that failed.
        Never write results yourself. When no code is needed, or no more, just reply.
        """;

    /// <summary><see cref="System"/> for other languages than Python alone.</summary>
    /// <param name="languages">The fence names that can be executed, at least one.</param>
    /// <returns><see cref="System"/> itself for <c>python</c> alone.</returns>
    public static string SystemFor(IReadOnlyList<string> languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        ArgumentOutOfRangeException.ThrowIfZero(languages.Count, nameof(languages));
        return Naming(languages, System);
    }

    /// <summary>The request to verify a proposed answer by code.</summary>
    public const string SelfCheck =
        "Before the answer is accepted, verify it with code: write one more self-contained script that works the answer out in another way and " +
        "prints only the answer on its last line. When you have seen its output, give your final answer again as <<<answer>>>.";

    /// <summary>The same request as models of <see cref="Protocol"/> read it in training.</summary>
    public const string TrainedSelfCheck = "Before the answer is accepted, verify it with code.";

    /// <summary>Fits <see cref="System"/> or <see cref="Chat"/> to the languages there are; any other text stays as it is.</summary>
    internal static string? For(string? prompt, IReadOnlyList<string> languages) =>
        prompt is System or Chat && languages.Count > 0 ? Naming(languages, prompt) : prompt;

    private static string Naming(IReadOnlyList<string> languages, string prompt)
    {
        if (languages is ["python"]) return prompt;
        var names = languages.Select(static language => language switch { "python" => "Python", "javascript" => "JavaScript", _ => language });
        return prompt.Replace("write Python.", $"write {string.Join(" or ", names)}.", StringComparison.Ordinal)
            .Replace("```python", string.Join(" or ", languages.Select(static language => "```" + language)), StringComparison.Ordinal);
    }

    /// <summary>The reminder after a turn with neither runnable code nor an answer.</summary>
    /// <param name="languages">The fence names that can be executed; none when code is not to be written any more.</param>
    internal static string Correction(IReadOnlyCollection<string> languages) => languages.Count == 0
        ? "There is no answer yet. Give your final answer between three angle brackets: <<<answer>>>"
        : "There is neither code to run nor an answer yet. Either write one script that prints what you need, in a block that opens with " +
          $"```{string.Join(" or ```", languages)} and closes with ```, or give your final answer between three angle brackets: <<<answer>>>";

    /// <summary>The reminder after a turn without any text, where text is what counts.</summary>
    internal const string EmptyText = "Your message is empty. Reply to the last question.";

    /// <summary>What a model is told of the functions that its scripts can call.</summary>
    /// <param name="signatures">The functions, one after the other.</param>
    internal static string Functions(string signatures) =>
        $"Your scripts can call these functions, which exist already and need no import. Print what you want to know of their results:\n{signatures}";

    /// <summary>Fits <see cref="System"/> or <see cref="Chat"/> to scripts that share a session; any other text stays as it is.</summary>
    internal static string WithKeptSession(string prompt) => prompt
        .Replace("Every script\nstarts anew: nothing is kept from an earlier one,", "What a\nscript defines is there for later ones,", StringComparison.Ordinal)
        .Replace("Every script starts anew: nothing is\nkept from an earlier one,", "What a script defines is\nthere for later ones,", StringComparison.Ordinal);

    /// <summary>Fits <see cref="System"/> or <see cref="Chat"/> to scripts that have files; any other text stays as it is.</summary>
    /// <param name="prompt">The text, fitted to its languages.</param>
    /// <param name="canWrite">Whether scripts can write files too.</param>
    internal static string WithFiles(string prompt, bool canWrite)
    {
        var fitted = prompt.Replace("and there are no files and no network", "and there is no network", StringComparison.Ordinal);
        return canWrite && !ReferenceEquals(fitted, prompt) ? $"{fitted}\n\n{Writing}" : fitted;
    }

    private const string Writing =
        """
        Python scripts can write files, which the user gets: give them a name without a folder, such as result.csv. Charts are SVG files that `import plot` draws:
        plot.bar(names, values), plot.line(x, y) and plot.scatter(x, y), each with title=, xlabel=, ylabel= and file='chart.svg'; {'name': values, ...} draws several series.
        """;

    /// <summary>Told after a message whose answer is to be a value.</summary>
    /// <param name="schema">The JSON schema of the value.</param>
    /// <param name="source">What counts as the answer.</param>
    internal static string AnswerSchema(string schema, AnswerSource source) => source switch
    {
        AnswerSource.Marker => $"Give the final answer, between the three angle brackets, as JSON that fits this JSON schema: {schema}",
        AnswerSource.CodeOutput => $"The script prints nothing but JSON that fits this JSON schema: {schema}",
        _ => $"Reply with nothing but JSON that fits this JSON schema: {schema}",
    };

    /// <summary>Told when an answer is no such value.</summary>
    /// <param name="problem">The place and the rule.</param>
    internal static string AnswerMismatch(string problem) => $"{problem} Give the whole answer again.";

    /// <summary>Told before the next message when variables or files of kept sessions are gone.</summary>
    /// <param name="losses">A sentence or two for each.</param>
    internal static string Losses(IEnumerable<string> losses) => $"Note: {string.Join(' ', losses)}\n\n";

    /// <summary>Told before the first message of a conversation that goes on from a summary.</summary>
    internal static string Summary(string summary) => $"What was said so far: {summary}\n\n";

    /// <summary>Told in place of a result when no executor serves the fence's language.</summary>
    internal static string NoSuchLanguage(string language, IReadOnlyCollection<string> languages) =>
        $"Not executed: there is no interpreter for '{language}' here, only for {string.Join(", ", languages)}.";

    /// <summary>Told in place of a result when the host refused the code.</summary>
    internal const string Refused = "Not executed: the host refused to run this code.";

    /// <summary>Told in place of a result when the host did not approve the code.</summary>
    internal static string NotApproved(Approval approval, TimeSpan? limit) => approval switch
    {
        { Decision: ApprovalDecision.TimedOut } => $"Not executed: nobody decided within {limit} whether this code may run.",
        { Reason.Length: > 0 } => $"{Refused[..^1]}: {approval.Reason}",
        _ => Refused,
    };

    /// <summary>Told in place of a result when no code calls are left.</summary>
    internal static string BudgetSpent(int maxCodeCalls) =>
        $"Not executed: all {maxCodeCalls} code calls are used. Give the final answer now.";

    /// <summary>Told in place of a result when a check has used its scripts.</summary>
    internal const string CheckBudgetSpent = "Not executed: this check has used its scripts. Give the final answer now.";
}
