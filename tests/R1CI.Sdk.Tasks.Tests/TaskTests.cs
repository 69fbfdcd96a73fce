using System.Globalization;
using R1CI.Sdk.Tasks.Audit;
using R1CI.Sdk.Tasks.Baselines;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.Tests;

/// <summary>
/// What every task must pass. A derived class brings a solver of its own, written from the prompt alone: it shares no code with the task.
/// <c>R1CI_TASK_ITEMS=200</c> runs more items than the usual 20.
/// </summary>
public abstract class TaskTests(string name)
{
    private const long Seed = 2_024;

    /// <summary>Gets how many items are tried.</summary>
    protected static int Items { get; } = int.Parse(Environment.GetEnvironmentVariable("R1CI_TASK_ITEMS") ?? "20", CultureInfo.InvariantCulture);

    /// <summary>Gets the name of the task under test.</summary>
    public string Name => name;

    /// <summary>Gets the task under test.</summary>
    protected ReasoningTask Task { get; } = TaskLibrary.Get(name);

    /// <summary>Solves a problem: parses the prompt, by brute force where that is possible.</summary>
    protected abstract string Solve(string prompt);

    /// <summary>Judges an answer by the prompt's conditions, for tasks with many right answers; <see langword="null"/> elsewhere.</summary>
    protected virtual bool? Judge(string prompt, string answer) => null;

    [Fact]
    public void Audit_OfSomeItems_FindsNoDefect()
    {
        var report = TaskAudit.Run(Task, new TaskAuditOptions { Items = Items }, TestContext.Current.CancellationToken);
        Assert.True(report.Defects == 0, string.Join('\n', report.Findings));
    }

    [Fact]
    public void Solve_FromThePromptAlone_GivesAnAnswerThatIsAccepted()
    {
        for (var index = 0; index < Items; index++)
        {
            var item = Task.Create(Seed, index, isHeldOut: index % 4 == 3);
            var answer = Solve(item.Problem.Prompt);
            var result = item.Verifier.Verify(item.Problem, answer);
            Assert.True(result.IsCorrect, $"{item.Problem.Id}: the solver says '{answer}', the oracle '{item.Problem.Answer}' ({result.Reason}); the prompt:\n{item.Problem.Prompt}");
        }
    }

    [Fact]
    public void Chance_OfSomeItems_IsNotExceeded()
    {
        // One-sided 99.9 % over all 134 tasks together.
        var chance = TaskChance.Of(Task, 2 * Items, Seed, 2 * Items, TestContext.Current.CancellationToken);
        Assert.Equal(chance.Items, chance.Oracle);
        Assert.True(chance.Probability > TaskChance.Level / 134, $"{chance.Other} of {chance.Items} answers to the next item are accepted, where chance is {chance.Chance:P1}.");
        Assert.True(chance.Random <= 2 + (chance.Items / 50), $"{chance.Random} of {chance.Items} random texts are accepted.");
    }

    [Fact]
    public void Verify_OracleAnswersOfOtherItems_AreRightOnlyIfEqualOrJudgedSo()
    {
        TaskItem[] items = [.. Enumerable.Range(0, Items).Select(index => Task.Create(Seed, index))];
        foreach (var (item, other) in items.SelectMany(item => items.Select(other => (item, other.Problem.Answer!))))
        {
            if (other == item.Problem.Answer || !item.Verifier.Verify(item.Problem, other).IsCorrect) continue;
            Assert.True(Judge(item.Problem.Prompt, other) == true, $"{item.Problem.Id}: '{other}' is accepted, and nobody judges it right; the prompt:\n{item.Problem.Prompt}");
        }
    }

    [Fact]
    public void Judge_OfRightAndWrongAnswers_AgreesWithTheVerifier()
    {
        for (var index = 0; index < Items; index++)
        {
            var item = Task.Create(Seed, index, isHeldOut: index % 4 == 3);
            var neighbour = Task.Create(Seed, index + 1).Problem.Answer!;
            foreach (var answer in item.Controls.Right.Concat(item.Controls.Wrong).Append(item.Problem.Answer!).Append(neighbour))
            {
                if (Judge(item.Problem.Prompt, answer) is not { } isRight)
                {
                    Assert.False(Task.Info.Verifier is VerifierKind.Constraint, $"{Name} has many right answers: its tests must judge them.");
                    return;
                }

                var result = item.Verifier.Verify(item.Problem, answer);
                Assert.True(result.IsCorrect == isRight, $"{item.Problem.Id}: the judge says {isRight} of '{answer}', the verifier {result.IsCorrect} ({result.Reason}); the prompt:\n{item.Problem.Prompt}");
            }
        }
    }
}
