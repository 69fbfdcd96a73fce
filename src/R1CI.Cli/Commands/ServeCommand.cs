using System.CommandLine;
using System.Net;
using Microsoft.Extensions.Logging;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Server;

namespace R1CI.Cli.Commands;

/// <summary><c>r1ci serve</c>: the interpreters over HTTP, for trainers.</summary>
internal static class ServeCommand
{
    private static readonly R1CodeServerOptions Standard = new();

    private static readonly Option<string> Host = new("--host") { Description = "The address to listen on; one that other machines can reach needs a token.", HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1" };
    private static readonly Option<int> Port = OptionRange.Bounded(new Option<int>("--port") { Description = "The port; 0 takes a free one. The line on standard output names it.", HelpName = "P", DefaultValueFactory = _ => 8080 }, 0, 65_535);
    private static readonly Option<int> Workers = OptionRange.Bounded(new Option<int>("--workers") { Description = "Scripts that run side by side.", HelpName = "N", DefaultValueFactory = _ => Standard.Workers }, 1, 1_024);
    private static readonly Option<int> Queue = OptionRange.Bounded(new Option<int>("--queue") { Description = "Requests that may wait for a place; those beyond get 429.", HelpName = "N", DefaultValueFactory = _ => Standard.QueueLength }, 0, 1_000_000);
    private static readonly Option<string> TokenEnv = new("--token-env") { Description = "The environment variable that holds the token which requests must carry.", HelpName = "NAME" };
    private static readonly Option<string> TokenFile = new("--token-file") { Description = "The file that holds it.", HelpName = "FILE" };
    private static readonly Option<double> Timeout = OptionRange.Bounded(new Option<double>("--timeout") { Description = "Seconds a script may run when its request names no run_timeout.", HelpName = "SECONDS", DefaultValueFactory = _ => Standard.DefaultLimits.Timeout.TotalSeconds }, 0.001, 86_400);
    private static readonly Option<double> MaxTimeout = OptionRange.Bounded(new Option<double>("--max-timeout") { Description = "Seconds that a request can ask for.", HelpName = "SECONDS", DefaultValueFactory = _ => Standard.MaxLimits.Timeout.TotalSeconds }, 0.001, 86_400);
    private static readonly Option<int> MaxMemory = OptionRange.Bounded(new Option<int>("--max-memory") { Description = "MiB that a request can ask for.", HelpName = "MIB", DefaultValueFactory = _ => (int)(Standard.MaxLimits.MaxBytes >> 20) }, 1, 1 << 20);
    private static readonly Option<long> MaxSteps = OptionRange.Bounded(new Option<long>("--max-steps") { Description = "Interpreter steps a script may take.", HelpName = "N", DefaultValueFactory = _ => Standard.DefaultLimits.MaxSteps }, 1, long.MaxValue);
    private static readonly Option<int> MaxRequest = OptionRange.Bounded(new Option<int>("--max-request") { Description = "MiB of one request.", HelpName = "MIB", DefaultValueFactory = _ => Standard.MaxRequestBytes >> 20 }, 1, 1_024);
    private static readonly Option<int> MaxFetch = OptionRange.Bounded(new Option<int>("--max-fetch") { Description = "MiB of files that a response may carry.", HelpName = "MIB", DefaultValueFactory = _ => Standard.MaxFetchBytes >> 20 }, 0, 1_024);
    private static readonly Option<int> Sessions = OptionRange.Bounded(new Option<int>("--sessions") { Description = "Sessions there may be.", HelpName = "N", DefaultValueFactory = _ => Standard.MaxSessions }, 0, 1_000_000);
    private static readonly Option<int> SessionMemory = OptionRange.Bounded(new Option<int>("--session-memory") { Description = "MiB that a session can ask for.", HelpName = "MIB", DefaultValueFactory = _ => (int)(Standard.MaxSessionBytes >> 20) }, 1, 1 << 20);
    private static readonly Option<double> SessionIdle = OptionRange.Bounded(new Option<double>("--session-idle") { Description = "Seconds after which a session that nobody uses ends.", HelpName = "SECONDS", DefaultValueFactory = _ => Standard.SessionIdleTimeout.TotalSeconds }, 0.001, 86_400);
    private static readonly Option<double> Drain = OptionRange.Bounded(new Option<double>("--drain") { Description = "Seconds that scripts have to end after SIGTERM or Ctrl-C, before they are cancelled.", HelpName = "SECONDS", DefaultValueFactory = _ => Standard.DrainTimeout.TotalSeconds }, 0, 86_400);
    private static readonly Option<string> Name = new("--name") { Description = "What responses give as executor_pod_name.", HelpName = "NAME" };
    private static readonly PackageOptions Packages = new();

    public static Command Create()
    {
        var command = new Command("serve", "Run code for trainers over HTTP: SandboxFusion's /run_code, and OpenEnv's reset and step over WebSocket.")
        {
            Host, Port, Workers, Queue, TokenEnv, TokenFile, Timeout, MaxTimeout, MaxMemory, MaxSteps, MaxRequest, MaxFetch, Sessions, SessionMemory, SessionIdle, Drain, Name,
        };
        Packages.AddTo(command);
        command.Validators.Add(static result =>
        {
            if (result.GetValue(TokenEnv) is not null && result.GetValue(TokenFile) is not null) result.AddError("Give --token-env or --token-file, not both.");
            if (result.GetValue(Host) is { } host && !IPAddress.TryParse(AddressOf(host), out _)) result.AddError($"--host is '{host}'; it must be an IP address, such as 127.0.0.1 or 0.0.0.0.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var options = Options(result);
        var endpoint = new IPEndPoint(IPAddress.Parse(AddressOf(result.GetValue(Host)!)), result.GetValue(Port));
        await using var server = await StartAsync(endpoint, options);
        JsonOutput.Print(json =>
        {
            json.WriteStartObject();
            json.WriteString("url", server.Url);
            json.WriteNumber("port", server.Port);
            json.WriteNumber("pid", Environment.ProcessId);
            json.WriteEndObject();
        });
        await Console.Error.WriteLineAsync(
            $"Serving {string.Join(", ", options.Executors.Select(executor => executor.Language))} on {server.Url}/run_code with {options.Workers} workers; Ctrl-C stops it.");
        await Task.Delay(System.Threading.Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var cancelled = await server.StopAsync(CancellationToken.None);
        foreach (var executor in options.Executors) (executor as IDisposable)?.Dispose();
        if (cancelled == 0) return ExitCode.Done;
        await Console.Error.WriteLineAsync($"r1ci: {cancelled} scripts did not end within --drain {options.DrainTimeout.TotalSeconds:0.###} and were cancelled.");
        return ExitCode.Cancelled;
    }

    private static async Task<R1CodeServer> StartAsync(IPEndPoint endpoint, R1CodeServerOptions options)
    {
        try
        {
            return await R1CodeServer.StartAsync(endpoint, options, static logging => logging.AddProvider(new StandardErrorLog()), CancellationToken.None);
        }
        catch (ArgumentException problem)
        {
            throw new CommandException(ExitCode.Usage, problem.Message);
        }
        catch (IOException problem)
        {
            throw new CommandException(ExitCode.Input, problem.Message);
        }
    }

    private static R1CodeServerOptions Options(ParseResult result)
    {
        var executors = Packages.Executors(result, warmProcesses: Math.Min(16, result.GetValue(Workers)));
        var options = new R1CodeServerOptions
        {
            Executors = [.. executors.Available()],
            Workers = result.GetValue(Workers),
            QueueLength = result.GetValue(Queue),
            MaxRequestBytes = result.GetValue(MaxRequest) << 20,
            MaxFetchBytes = result.GetValue(MaxFetch) << 20,
            MaxSessions = result.GetValue(Sessions),
            MaxSessionBytes = (long)result.GetValue(SessionMemory) << 20,
            SessionIdleTimeout = TimeSpan.FromSeconds(result.GetValue(SessionIdle)),
            DrainTimeout = TimeSpan.FromSeconds(result.GetValue(Drain)),
            Token = Token(result),
            Name = result.GetValue(Name),
        };
        options.MaxBufferedBytes = Math.Max(options.MaxBufferedBytes, options.MaxRequestBytes);
        options.MaxLimits = options.MaxLimits with { Timeout = TimeSpan.FromSeconds(result.GetValue(MaxTimeout)), MaxBytes = (long)result.GetValue(MaxMemory) << 20 };
        options.DefaultLimits = options.DefaultLimits with { Timeout = TimeSpan.FromSeconds(result.GetValue(Timeout)), MaxSteps = result.GetValue(MaxSteps) };
        // What is to be preloaded fails here, once, and not in every request.
        PackageOptions.Create(executors.Find(Cli.Executors.Python), new CodeSessionOptions { Limits = options.DefaultLimits, AllowsFileWrites = true }).DisposeAsync().AsTask().GetAwaiter().GetResult();
        return options;
    }

    // Never an argument: those are seen by every user of the machine.
    private static string? Token(ParseResult result)
    {
        if (result.GetValue(TokenEnv) is { } variable)
        {
            return Environment.GetEnvironmentVariable(variable) is { Length: > 0 } token ? token
                : throw new CommandException(ExitCode.Usage, $"--token-env names the environment variable '{variable}', which is not set. Set it, to 16 characters or more.");
        }

        if (result.GetValue(TokenFile) is not { } file) return null;
        using var reader = new StreamReader(Source.Open(file));
        return reader.ReadToEnd().Trim();
    }

    private static string AddressOf(string host) => host == "localhost" ? "127.0.0.1" : host;
}
