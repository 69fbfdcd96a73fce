using System.Globalization;
using System.Net;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.CodeIO.Teachers;

/// <summary>What follows from a request that failed.</summary>
internal enum FaultEnd
{
    /// <summary>It is made again; after the last try its record is dropped.</summary>
    Again,

    /// <summary>It is made again; after the last try the run is broken off, for the server is not there.</summary>
    AgainOrGone,

    /// <summary>Its record is dropped: no later try can be another.</summary>
    Drop,

    /// <summary>The run is broken off: every other request would fail too.</summary>
    Gone,
}

/// <summary>A request that failed: why, and what follows.</summary>
/// <param name="End">What follows.</param>
/// <param name="Word">Why, as a word to count by.</param>
/// <param name="Message">Why, for a person.</param>
internal sealed record TeacherFault(FaultEnd End, string Word, string Message)
{
    /// <summary>Gets how long the server asks to be left alone.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Reads an exception of a chat client; <see langword="null"/> when it is a mistake of the caller's, who must see it.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="hasReplied">Whether the server has answered before: then its address, the key and the model are right.</param>
    /// <param name="longest">The longest wait that a server may ask for.</param>
    public static TeacherFault? Of(Exception exception, bool hasReplied, TimeSpan longest) => exception switch
    {
        ContextOverflowException => new TeacherFault(FaultEnd.Drop, "context", exception.Message), // no later try is shorter
        RetryLaterException { Delay: var delay } when delay > longest => new TeacherFault(FaultEnd.Gone, "busy",
            string.Create(CultureInfo.InvariantCulture, $"The server asks to wait {delay.TotalSeconds:N0} seconds, and at most {longest.TotalSeconds:N0} are waited. {exception.Message}")),
        RetryLaterException { Delay: var delay } => new TeacherFault(FaultEnd.Again, "busy", exception.Message) { Delay = delay },
        HttpRequestException { StatusCode: { } status } => OfStatus(status, hasReplied, exception.Message),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } =>
            new TeacherFault(FaultEnd.AgainOrGone, "no_connection", exception.Message),
        TimeoutException or { InnerException: TimeoutException } => new TeacherFault(FaultEnd.Again, "timeout", exception.Message),
        IOException or HttpRequestException { InnerException: IOException } => new TeacherFault(FaultEnd.Again, "cut_off", exception.Message),
        ArgumentException or NotSupportedException or ObjectDisposedException or OutOfMemoryException => null,
        _ => new TeacherFault(FaultEnd.Again, "broken_reply", exception.Message),
    };

    private static TeacherFault OfStatus(HttpStatusCode status, bool hasReplied, string message) => (int)status switch
    {
        401 or 402 => new TeacherFault(FaultEnd.Gone, "denied", message),
        403 or 404 or 405 => new TeacherFault(hasReplied ? FaultEnd.Drop : FaultEnd.Gone, "denied", message),
        400 or 413 or 414 or 422 or 451 => new TeacherFault(FaultEnd.Drop, "denied", message),
        var code => new TeacherFault(FaultEnd.Again, string.Create(CultureInfo.InvariantCulture, $"http_{code}"), message),
    };
}
