using System.Net;
using System.Net.Sockets;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Node.Tests.Sessions;

/// <summary>What guest code that got out of its realm could do: the tests put code into the outer realm of a child themselves.</summary>
public sealed class NodeIsolationTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public void Isolation_OfThisMachine_IsSaid()
    {
        var isolation = NodeHere.Executor.Isolation;

        Assert.True(isolation.HasFlag(NodeIsolation.Permissions | NodeIsolation.Environment | NodeIsolation.Heap), isolation.ToString());
        var missing = NodeIsolation.All & ~isolation;
        Assert.SkipUnless(missing == NodeIsolation.None, $"On this machine does not hold: {missing}.");
    }

    [Fact]
    public async Task ANodeWithoutNetwork_CannotReachAListenerOfThisMachine()
    {
        Assert.SkipUnless(NodeHere.Executor.Isolation.HasFlag(NodeIsolation.Network), "The network cannot be cut on this machine: no unshare, or no right to use it.");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var outside = await Outside.RunAsync($"require('net').connect({port}, '127.0.0.1').on('connect', () => say('connected')).on('error', e => say(e.code))", None);

        Assert.Equal("ENETUNREACH", outside);
        Assert.False(listener.Pending());
    }

    [Theory]
    [InlineData("require('fs').readFileSync('/etc/passwd'); say('read')", "ERR_ACCESS_DENIED")]
    [InlineData("require('fs').writeFileSync('/tmp/r1ci-node-test', ''); say('written')", "ERR_ACCESS_DENIED")]
    [InlineData("require('child_process').execSync('id'); say('ran')", "ERR_ACCESS_DENIED")]
    [InlineData("new (require('worker_threads').Worker)('1', { eval: true }); say('started')", "ERR_ACCESS_DENIED")]
    [InlineData("say(Object.keys(process.env).join())", "TZ")]
    [InlineData("say(Function('return 1')())", "EvalError")]
    public async Task ANodeAsItIsStarted_RefusesTheMachine(string code, string expected)
    {
        _ = NodeHere.Executor;
        Assert.Equal(expected, await Outside.RunAsync($"try {{ {code} }} catch (e) {{ say(e.code ?? e.name) }}", None));
    }

    [Theory]
    [InlineData("print(typeof require, typeof process, typeof module, typeof fetch, typeof WebSocket, typeof Buffer)", "undefined undefined undefined undefined undefined undefined\n")]
    [InlineData("import('fs').then(m => print('loaded'), e => { try { print(e.constructor.constructor('return process')().pid) } catch (x) { print(x.name) } })", "EvalError\n")]
    [InlineData("try { print(console.log.constructor('return process')().pid) } catch (e) { print(e.name) }", "EvalError\n")]
    [InlineData("try { null.x } catch (e) { print(e.constructor === TypeError, e.constructor.constructor === Function) }", "true true\n")]
    public async Task ExecuteAsync_OfAWayOut_LeadsNowhere(string code, string expected) => Assert.Equal(expected, (await NodeHere.RunAsync(code)).Stdout);

    [Fact]
    public async Task CreateSession_AfterOneThatChangedEverything_IsAsNew()
    {
        await using var first = NodeHere.Executor.CreateSession();
        await first.ExecuteAsync(new CodeRequest("Object.prototype.leak = 'seen'; Array.prototype.map = () => 'mine'; globalThis.secret = 1; JSON.stringify = () => 'x'; console.log = null"), None);
        await first.DisposeAsync();
        var second = await NodeHere.RunAsync("print({}.leak, [1].map(x => x).length, typeof secret, JSON.stringify([1]))");

        Assert.Equal("undefined 1 undefined [1]\n", second.Stdout);
    }

    [Fact]
    public async Task ExecuteAsync_OfAHoardOfBuffers_EndsByMemoryAndNotByTheMachine()
    {
        Assert.SkipUnless(NodeHere.Executor.Isolation.HasFlag(NodeIsolation.Memory), "Memory outside the heap cannot be bounded on this platform.");
        var options = new CodeSessionOptions { Limits = new ExecutionLimits { MaxBytes = 64 << 20 } };
        var hoard = await NodeHere.RunAsync("const a = []; for (let i = 0; i < 40; i++) { a.push(new Uint8Array(2e7).fill(1)); print(a.length); }", options);
        var one = await NodeHere.RunAsync("new Uint8Array(5e8).fill(1)", options);
        var caught = await NodeHere.RunAsync("try { new Uint8Array(5e8).fill(1) } catch (e) { print(e.name) }", options);

        Assert.Equal((ExecutionStatus.MemoryLimit, ExecutionStatus.MemoryLimit), (hoard.Status, one.Status));
        Assert.InRange(hoard.Stdout.Split('\n').Length - 1, 2, 8);
        Assert.Equal("RangeError\n", caught.Stdout);
    }
}
