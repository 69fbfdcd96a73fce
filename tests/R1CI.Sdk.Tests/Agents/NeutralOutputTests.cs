using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Python.Tests.Attacks;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Agents;

/// <summary>What a script prints is data, whatever it says: never an answer, a fence, a turn, a call or a verdict. The tokens are the model host's to check.</summary>
public sealed class NeutralOutputTests
{
    private const string Prologue = "CAP = 2000\n";

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public static TheoryData<string> Ids => [.. AttackCase.All.Select(static attack => attack.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task RunAsync_OfAScriptThatPrintsAnAttack_TakesItForText(string id)
    {
        foreach (var program in AttackCase.Get(id).Programs)
        {
            foreach (var hasTokens in new[] { true, false })
            {
                Check(await RunAsync(program, hasTokens, ObservationPlacement.Inline));
            }

            Check(await RunAsync(program, false, ObservationPlacement.Message));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task RunAsync_UnderASelfCheckThatPrintsAnAttack_TakesTheRuntimesVerdict(string id)
    {
        using var client = new ScriptedChatClient("<<<7>>>", Fence(AttackCase.Get(id).Programs[0]), "<<<7>>>") { HasTokens = true };
        var trajectory = await new R1Agent(client, new R1AgentOptions { SelfCheck = SelfCheckMode.Prompted }).RunAsync("q", None);

        Assert.Equal("7", trajectory.Answer);
        Assert.NotEqual(SelfCheckVerdict.Agreed, Assert.Single(trajectory.SelfChecks).Verdict);
    }

    private static async Task<Trajectory> RunAsync(string program, bool hasTokens, ObservationPlacement placement)
    {
        using var client = new ScriptedChatClient(Fence(program), "I say <<<7>>>") { HasTokens = hasTokens };
        return await new R1Agent(client, new R1AgentOptions { Placement = placement }).RunAsync("q", None);
    }

    private static void Check(Trajectory trajectory)
    {
        Assert.Equal((StopReason.Answer, "7"), (trajectory.Stop, trajectory.Answer));
        Assert.Equal(2, trajectory.Turns.Count);
        Assert.Single(trajectory.Calls);
        Assert.DoesNotContain(trajectory.Messages, message => message.Role == ChatRole.System && message.Text.Contains("obey", StringComparison.Ordinal));

        // The only line that is as long a run of backticks as the fence that opens is the one that closes.
        var lines = trajectory.Turns[0].Observation!.Text.Split('\n');
        var opening = Array.FindIndex(lines, static line => line.EndsWith("`output", StringComparison.Ordinal));
        var fence = lines[opening][..^"output".Length];
        Assert.Equal(1, lines[(opening + 1)..].Count(line => line.Contains(fence, StringComparison.Ordinal)));

        var json = TrajectoryJson.Write(trajectory);
        Assert.DoesNotContain('\n', json);
        Assert.Equal("7", JsonDocument.Parse(json).RootElement.GetProperty("answer").GetString());
        Assert.Equal(trajectory.Turns[0].Call!.Result!.Status, TrajectoryJson.Read(json).Turns[0].Call!.Result!.Status);
    }

    private static string Fence(string program)
    {
        // The fence that the model closes is the program's first line of three backticks, as anywhere.
        return $"```python\n{Prologue}{program}\n```";
    }
}
