using System.Diagnostics;
using System.Globalization;
using R1CI.Sdk.Tasks.Generation;
using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Tasks.Audit;

/// <summary>Judges answers of known score with the verifiers of a task's items.</summary>
internal sealed class AnswerAudit(AuditLog log, TimeSpan slowest)
{
    /// <summary>How many kinds of negative control a task must have.</summary>
    public const int LeastNegativeKinds = 10;

    private const int LeastLayouts = 8;

    // Hostile answers cost milliseconds: one item in 20 gets some of them, so that 1,000 items try each several times.
    private const int HostileItems = 20;
    private const int HostileAnswersOfAnItem = 8;

    private int _items;
    private int _neighbours;
    private int _accepted;

    public void Check(TaskItem item, string neighbour)
    {
        var (oracle, isUnique) = (item.Problem.Answer!, item.Task.Verifier is not VerifierKind.Constraint);
        var random = new TaskRandom($"audit\n{item.Problem.Id}");
        log.Check("oracle_text", !string.IsNullOrWhiteSpace(oracle), item.Problem.Id, () => "the oracle answer is blank");
        foreach (var (kind, answer) in AnswerControls.Right(oracle)) Expect(item, kind, answer, true);
        var spellings = Own(item, "spelling", item.Controls.Right);
        foreach (var answer in spellings) Expect(item, "spelling", answer, true);
        foreach (var (kind, answer) in AnswerControls.AlwaysWrong(item, neighbour, random)) Expect(item, kind, answer, false);
        var wrong = Own(item, "not_broken", item.Controls.Wrong);
        foreach (var answer in wrong) Expect(item, "not_broken", answer, false);
        log.Check("controls", isUnique || wrong.Count > 0, item.Problem.Id, () => "a task with many right answers must say some that are wrong");
        if (isUnique)
        {
            // One letter makes gray grey.
            foreach (var (kind, answer) in AnswerControls.WrongWhereUnique(item, neighbour, random).Where(control => !spellings.Contains(control.Answer))) Expect(item, kind, answer, false);
        }

        if (_items++ % HostileItems == 0) CheckHostile(item, _items / HostileItems);
        if (neighbour == oracle) return;
        _neighbours++;
        if (Judge(item, "not_neighbour", neighbour) is { IsCorrect: true }) _accepted++;
    }

    public void CheckTotals(TaskInfo task)
    {
        var share = task.NeighbourShare;
        var allowed = share == 0 ? 0 : (share * _neighbours) + (3 * Math.Sqrt(share * _neighbours)) + 1;
        log.Check("not_neighbour", _accepted <= allowed, "", () => string.Create(CultureInfo.InvariantCulture, $"{_accepted} of {_neighbours} answers to the next item are accepted, and {allowed:F1} may be"));
        var (negative, layouts) = (log.KindsOf("not_"), log.KindsOf("layout_"));
        log.Check("negative_kinds", negative >= LeastNegativeKinds, "", () => $"there must be at least {LeastNegativeKinds} kinds of negative control, and there are {negative}");
        log.Check("layouts", layouts >= LeastLayouts, "", () => $"the oracle answer must be tried in at least {LeastLayouts} layouts, and is in {layouts}");
    }

    private void CheckHostile(TaskItem item, int turn)
    {
        // Repeated, an oracle answer such as 'a' may be a right answer still to a task with many: how long it takes is what counts.
        (string Name, Func<string> Make)[] all = [.. HostileAnswers.For(item.Problem.Answer!)];
        for (var at = 0; at < HostileAnswersOfAnItem; at++)
        {
            var (name, make) = all[((turn * HostileAnswersOfAnItem) + at + item.Task.Name.Length) % all.Length];
            var (answer, best) = (make(), TimeSpan.MaxValue);
            for (var again = 0; again < 4 && best > slowest; again++)
            {
                var clock = Stopwatch.StartNew();
                if (Judge(item, "not_endless", answer) is null) break;
                best = clock.Elapsed < best ? clock.Elapsed : best;
            }

            log.Check("not_endless", best <= slowest || best == TimeSpan.MaxValue, item.Problem.Id, () => string.Create(CultureInfo.InvariantCulture, $"the answer {name} takes more than {slowest.TotalMilliseconds:F0} ms to judge"));
        }
    }

    private void Expect(TaskItem item, string kind, string? answer, bool isRight)
    {
        if (Judge(item, kind, answer) is not { } result) return;
        log.Check(kind, result.Reward == (isRight ? 1 : 0), item.Problem.Id, () =>
            $"the reward of '{Shortened(answer)}' is {result.Reward?.ToString(CultureInfo.InvariantCulture) ?? "none"}{(result.Reason.Length > 0 ? $" ({result.Reason})" : "")}; the oracle answer is '{Shortened(item.Problem.Answer)}'");
    }

    private VerifierResult? Judge(TaskItem item, string kind, string? answer) =>
        log.Try(kind, item.Problem.Id, $"the verifier of '{Shortened(answer)}'", () => item.Verifier.Verify(item.Problem, answer));

    private List<string> Own(TaskItem item, string kind, IEnumerable<string> controls) =>
        log.Try<List<string>>(kind, item.Problem.Id, "the task's own list of controls", () => [.. controls]) ?? [];

    private static string Shortened(string? answer) => answer is { Length: > 200 } ? answer[..200] + "…" : answer ?? "";
}
