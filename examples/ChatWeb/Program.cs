// A chat in the browser on the model that ships, or on another: --model DIR. Another address: --urls http://127.0.0.1:8080.
//     dotnet run -c Release --project examples/ChatWeb
using System.ComponentModel;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Models;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.Server.Chat;

const string Shipped = "models/r1ci-tiny";

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
var url = builder.Configuration["urls"] ?? "http://127.0.0.1:5211";
builder.WebHost.UseUrls(url).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.Configuration["AllowedHosts"] = "localhost;127.0.0.1;[::1]"; // a page elsewhere cannot give this machine a name of its own
builder.Logging.SetMinimumLevel(LogLevel.Warning);

try
{
    var folder = builder.Configuration["model"] ?? Path.Combine(AppContext.BaseDirectory, Shipped);
    using var model = OnnxGenAIChatClient.Load(folder);
    var price = AIFunctionFactory.Create(Shop.Price, "price");
    builder.Services.AddR1Chat(chat =>
    {
        chat.Client = new ShopDemo(model);
        chat.Agent.DescribesFunctions = builder.Configuration["model"] is not null; // the shipped model was never taught to read of functions
        chat.Agent.Session = new CodeSessionOptions { HostFunctions = [new ApprovalRequiredAIFunction(price)], AllowsFileWrites = true };
    });

    await using var app = builder.Build();
    app.UseR1ChatPageHeaders();
    app.UseDefaultFiles();
    app.UseStaticFiles();
    app.MapR1Chat("/chat");
    await app.StartAsync();
    Console.WriteLine($"The chat is at {app.Urls.First()} (Ctrl-C ends it)");
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception problem) when (problem is ModelLoadException or IOException)
{
    await Console.Error.WriteLineAsync($"ChatWeb: {problem.Message}");
    return problem is ModelLoadException ? 4 : 1;
}

internal static class Shop
{
    [Description("The price of an article, in euros.")]
    public static decimal Price([Description("Its name.")] string article) => article switch
    {
        "lamp" => 39.90m,
        "desk" => 249m,
        _ => throw new ArgumentException($"the shop has no '{article}'; it has: lamp, desk"),
    };
}
