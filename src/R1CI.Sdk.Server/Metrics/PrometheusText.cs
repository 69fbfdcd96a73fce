using System.Globalization;
using System.Text;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Server.Metrics;

/// <summary>Writes the text that Prometheus reads, format 0.0.4.</summary>
internal sealed class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder _text = new();

    public void Add(string name, string type, string help, params IEnumerable<(string Labels, double Value)> samples)
    {
        Head(name, type, help);
        foreach (var (labels, value) in samples) Sample(name, labels, value);
    }

    public void Add(string name, string help, Histogram histogram)
    {
        Head(name, "histogram", help);
        var (counts, seconds) = histogram.Read();
        long below = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            below += counts[i];
            var bound = i < Histogram.Bounds.Length ? Histogram.Bounds[i].ToString("R", CultureInfo.InvariantCulture) : "+Inf";
            Sample(name + "_bucket", $"le=\"{bound}\"", below);
        }

        Sample(name + "_sum", "", seconds);
        Sample(name + "_count", "", below);
    }

    public void Add(ServerMetrics metrics)
    {
        Add("r1ci_requests_total", "counter", "HTTP requests answered, by route and status code.",
            metrics.Requests.Select(static r => ($"route=\"{r.Route}\",code=\"{r.Code}\"", (double)r.Count)));
        Add("r1ci_executions_total", "counter", "Scripts that ended, by language and status.",
            metrics.Executions.Select(static e => ($"language=\"{e.Language}\",status=\"{e.Status.ToJsonName()}\"", (double)e.Count)));
        Add("r1ci_sessions_opened_total", "counter", "Sessions opened.", ("", metrics.SessionsOpened));
        Add("r1ci_sessions_expired_total", "counter", "Sessions that ended because nobody used them.", ("", metrics.SessionsExpired));
        Add("r1ci_queue_seconds", "How long scripts waited for a place.", metrics.QueueSeconds);
        Add("r1ci_run_seconds", "How long scripts ran.", metrics.RunSeconds);
    }

    public override string ToString() => _text.ToString();

    private void Head(string name, string type, string help) =>
        _text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {type}\n");

    private void Sample(string name, string labels, double value) =>
        _text.Append(name).Append(labels.Length == 0 ? "" : "{" + labels + "}").Append(CultureInfo.InvariantCulture, $" {value:R}\n");
}
