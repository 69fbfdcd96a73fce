using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using R1CI.Sdk.Server.Chat.Conversations;
using R1CI.Sdk.Server.Chat.Events;
using R1CI.Sdk.Server.Requests;

namespace R1CI.Sdk.Server.Chat.Requests;

/// <summary>The chat over HTTP. Every method gets the request and the key of its user.</summary>
internal sealed class ChatEndpoints(ChatStore store, R1ChatOptions options)
{
    private const int SmallBody = 4 << 10;

    public Task ListAsync(HttpContext context, string user) => ChatGate.SendAsync(context, 200, store.User(user).List());

    public Task LimitsAsync(HttpContext context, string user) => SendAsync(context, 200, json =>
    {
        json.WriteNumber("max_message_chars"u8, options.MaxMessageChars);
        json.WriteNumber("max_upload_bytes"u8, options.MaxUploadBytes);
        json.WriteNumber("max_uploads"u8, options.MaxUploads);
        json.WriteStartArray("upload_types"u8);
        foreach (var type in options.UploadTypes) json.WriteStringValue(type);
        json.WriteEndArray();
    });

    public async Task CreateAsync(HttpContext context, string user)
    {
        await ReadAsync(context).ConfigureAwait(false);
        var conversation = store.Create(user);
        await SendAsync(context, 201, json => json.WriteString("id"u8, conversation.Id)).ConfigureAwait(false);
    }

    public Task DeleteAsync(HttpContext context, string user)
    {
        store.Remove(Find(context, user), "you removed it");
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    public Task StateAsync(HttpContext context, string user)
    {
        var conversation = Find(context, user);
        return SendAsync(context, 200, json =>
        {
            json.WriteString("id"u8, conversation.Id);
            json.WriteText("title"u8, conversation.Title);
            json.WriteString("state"u8, conversation.State);
            json.WriteNumber("last_event"u8, conversation.Log.Last);
        });
    }

    public async Task EventsAsync(HttpContext context, string user)
    {
        var (of, conversation) = (store.User(user), Find(context, user));
        var after = AfterOf(context.Request);
        of.OpenStream();
        try
        {
            await new EventStream(conversation.Log, options).SendAsync(context, after, of.List).ConfigureAwait(false);
        }
        finally
        {
            of.CloseStream();
        }
    }

    public async Task AskAsync(HttpContext context, string user)
    {
        var conversation = Find(context, user);
        // A character is at most six bytes of JSON (\u0041).
        var body = await ChatBody.ReadObjectAsync(context, (6L * options.MaxMessageChars) + SmallBody, bytes => MessageText.TooLong(bytes, options.MaxMessageChars)).ConfigureAwait(false);
        var run = conversation.Ask(MessageText.Check(body.Text("text"), options.MaxMessageChars));
        await SendAsync(context, 202, json => json.WriteString("run"u8, run)).ConfigureAwait(false);
    }

    public async Task RetryAsync(HttpContext context, string user)
    {
        await ReadAsync(context).ConfigureAwait(false);
        var run = Find(context, user).Retry();
        await SendAsync(context, 202, json => json.WriteString("run"u8, run)).ConfigureAwait(false);
    }

    public async Task StopAsync(HttpContext context, string user)
    {
        await ReadAsync(context).ConfigureAwait(false);
        var wasRunning = Find(context, user).Stop(Route(context, "run"));
        await SendAsync(context, 200, json => json.WriteBoolean("stopped"u8, wasRunning)).ConfigureAwait(false);
    }

    public async Task ApproveAsync(HttpContext context, string user)
    {
        var conversation = Find(context, user);
        var body = await ReadAsync(context).ConfigureAwait(false);
        var decision = conversation.Answer(Route(context, "approval"), body.Text("digest"), body.Flag("approve"));
        await SendAsync(context, 200, json => json.WriteString("decision"u8, decision)).ConfigureAwait(false);
    }

    public async Task SetAsync(HttpContext context, string user)
    {
        var conversation = Find(context, user);
        conversation.Set((await ReadAsync(context).ConfigureAwait(false)).Flag("asks_before_code"));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    public async Task AddFileAsync(HttpContext context, string user)
    {
        var (files, name) = (Find(context, user).Files, Route(context, "name"));
        files.CheckName(name);
        files.Add(name, await ChatBody.ReadAsync(context, options.MaxUploadBytes, bytes => new ServerProblem(413, "file_too_large",
            $"'{Runs.Shown.Short(name)}' has {bytes:N0} bytes or more; at most {options.MaxUploadBytes:N0} are taken. Add a smaller file.")).ConfigureAwait(false));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    public Task RemoveFileAsync(HttpContext context, string user)
    {
        Find(context, user).Files.Remove(Route(context, "name"));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    /// <summary>A file that a script wrote. Pictures can be shown by a page's <c>img</c>, in which nothing of them runs; opened by themselves they are in a sandbox.</summary>
    public Task OutputFileAsync(HttpContext context, string user)
    {
        var file = Find(context, user).FindFile(Route(context, "run"), Route(context, "file"));
        var isPicture = file.MediaType is "image/svg+xml" or "image/png";
        var headers = context.Response.Headers;
        if (isPicture) headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";
        var disposition = new ContentDispositionHeaderValue(isPicture ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name[(file.Name.LastIndexOf('/') + 1)..]);
        headers.ContentDisposition = disposition.ToString();
        return ChatGate.SendAsync(context, 200, file.Content, isPicture ? file.MediaType : file.MediaType.StartsWith("text/", StringComparison.Ordinal) ? "text/plain; charset=utf-8" : "application/octet-stream");
    }

    private ChatConversation Find(HttpContext context, string user) => store.Find(store.User(user), Route(context, "id"));

    private static string Route(HttpContext context, string name) => (string?)context.Features.Get<IRouteValuesFeature>()?.RouteValues[name] ?? "";

    private static Task<System.Text.Json.JsonElement> ReadAsync(HttpContext context) =>
        ChatBody.ReadObjectAsync(context, SmallBody, bytes => new ServerProblem(413, "too_large", $"The body has {bytes:N0} bytes; at most {SmallBody:N0} are taken here."));

    // Browsers send the number of the last event they had when they connect again; a page that knows one from before names it in the address.
    private static int AfterOf(HttpRequest request)
    {
        var text = request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } last ? last : request.Query["after"].ToString();
        if (text.Length == 0) return 0;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after
            : throw ServerProblem.Invalid("after", $"is '{Runs.Shown.Short(text)}'; it must be the number of an event, or be left out for all of them.");
    }

    private static Task SendAsync(HttpContext context, int status, Action<System.Text.Json.Utf8JsonWriter> write) =>
        ChatGate.SendAsync(context, status, Json.Object(write, static (json, write) => write(json)).WrittenMemory);
}
