using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Server.Chat;

namespace R1CI.Sdk.Server.Tests.Chat;

/// <summary>A chat on a free port of this machine with a model that does what the test says, and the page of examples/ChatWeb.</summary>
internal sealed class ChatHost : IAsyncDisposable
{
    public const string Results = "Code Execution Results:";
    private readonly List<AgentEvent> _events = [];

    private ChatHost(WebApplication app) => App = app;

    public WebApplication App { get; private set; }

    public string Url { get; private set; } = "";

    /// <summary>Gets the events that agents gave, in order, of all conversations.</summary>
    public IReadOnlyList<AgentEvent> Events
    {
        get
        {
            lock (_events) return [.. _events];
        }
    }

    /// <summary>Gets the folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Starts a chat.</summary>
    /// <param name="reply">The whole reply to a call; what comes before the model is the last message's text.</param>
    /// <param name="configure">Changes the options.</param>
    /// <param name="onPiece">What happens before a piece of a reply.</param>
    public static Task<ChatHost> StartAsync(Func<string, string> reply, Action<R1ChatOptions>? configure = null, Func<int, CancellationToken, ValueTask>? onPiece = null) =>
        StartAsync(new ScriptedChatClient { OnCall = call => reply(call.Messages[^1].Text), PieceChars = 5, OnPiece = onPiece }, configure);

    public static async Task<ChatHost> StartAsync(IChatClient model, Action<R1ChatOptions>? configure = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        ChatHost? host = null;
        builder.Services.AddR1Chat(options =>
        {
            options.Client = model;
            options.Agent.OnEvent = happened =>
            {
                lock (host!._events) host._events.Add(happened);
            };
            configure?.Invoke(options);
        });
        var app = builder.Build();
        host = new ChatHost(app);
        app.UseR1ChatPageHeaders();
        var files = new PhysicalFileProvider(Path.Combine(Root, "examples", "ChatWeb", "wwwroot"));
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files });
        app.UseRouting();
        app.MapR1Chat();
        await app.StartAsync(TestContext.Current.CancellationToken);
        host.Url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return host;
    }

    public ChatCaller Caller() => new(new Uri(Url));

    public async ValueTask DisposeAsync() => await App.DisposeAsync();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "R1CI.Sdk.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder.FullName;
    }
}
