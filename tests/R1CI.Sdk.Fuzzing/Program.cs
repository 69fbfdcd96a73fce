using System.Diagnostics;
using System.Globalization;
using R1CI.Sdk.Fuzzing.Campaigns;
using R1CI.Sdk.Fuzzing.Generation;
using R1CI.Sdk.Fuzzing.Minimizing;
using R1CI.Sdk.Fuzzing.Running;

if (args is ["show", var s, var index])
{
    Console.Write(ProgramGenerator.Generate(ulong.Parse(s, CultureInfo.InvariantCulture), long.Parse(index, CultureInfo.InvariantCulture)).Text);
    return 0;
}

var seed = ulong.Parse(args[0], CultureInfo.InvariantCulture);
var count = long.Parse(args[1], CultureInfo.InvariantCulture);
var campaign = new Campaign(seed, count, 2, CPythonWorker.Find()!);
var watch = Stopwatch.StartNew();
campaign.Run();
var f = campaign.Figures;
Console.WriteLine($"{f.Programs} programs in {watch.Elapsed.TotalSeconds:0.0} s, {f.Programs / watch.Elapsed.TotalSeconds:0}/s; errors {f.Errors}, limits {f.Limits}, died {f.CPythonDied}, invalid {f.Invalid}");
using var worker = new CPythonWorker(CPythonWorker.Find()!);
var minimizer = Minimizer.Between(worker);
foreach (var group in campaign.Finds.GroupBy(x => x.Difference.Reason ?? x.Difference.Signature).OrderByDescending(g => g.Count()).Take(60))
{
    var x = group.MinBy(x => x.Index)!;
    Console.WriteLine($"{group.Count()} x  [{x.Index}] {(x.Difference.Reason ?? "")}");
    Console.WriteLine($"   theirs: {x.Difference.Theirs[..Math.Min(200, x.Difference.Theirs.Length)]}");
    Console.WriteLine($"   ours:   {x.Difference.Ours[..Math.Min(200, x.Difference.Ours.Length)]}");
    Console.WriteLine("      " + minimizer.Minimize(ProgramGenerator.Generate(seed, x.Index).Text, x.Difference.Signature).TrimEnd().Replace("\n", "\n      "));
}

return 0;
