using System.Text.Json;
using R1CI.Sdk.CodeIO.Intake;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Tests.Intake;

public sealed class LicensesTests
{
    [Fact]
    public void Read_OfAFolder_TakesTheHeaderElseTheNearestLicenceFile()
    {
        using var folder = new TemporaryFolder();
        folder.Write("LICENSE", "MIT License\n\nCopyright");
        folder.Write("lib/COPYING", "                    GNU GENERAL PUBLIC LICENSE\n                       Version 3, 29 June 2007\n");
        folder.Write("lib/deep/er/c.py", "c = 1\n");
        folder.Write("lib/b.py", "#!/usr/bin/env python3\n# SPDX-License-Identifier: Apache-2.0 OR MIT\nb = 1\n");
        folder.Write("a.py", "a = 1\n");
        var sources = RawReader.Read(folder.Root, new IntakeOptions()).Select(item => item.Record!);
        Assert.Equal(
            [("a.py", "MIT", "LICENSE"), ("lib/b.py", "Apache-2.0 OR MIT", RawSource.FromHeader), ("lib/deep/er/c.py", "GPL-3.0", "lib/COPYING")],
            sources.Select(source => (source.Path, source.License, source.LicenseFrom)));
    }

    [Fact]
    public void Read_OfOneFile_TakesTheLicenceBesideIt()
    {
        using var folder = new TemporaryFolder();
        folder.Write("LICENSE.txt", "Do what you like on Tuesdays.");
        var source = Assert.Single(RawReader.Read(folder.Write("a.py", "a = 1\n"), new IntakeOptions())).Record!;
        Assert.Equal(("other", "LICENSE.txt", 6L), (source.License, source.LicenseFrom, source.LengthBytes));
    }

    [Theory]
    [InlineData("{\"content\": \"a = 1\", \"license\": \"MIT\"}", "MIT", "field")]
    [InlineData("{\"content\": \"a = 1\", \"licenses\": [\"MIT\", \"ISC\"]}", "MIT OR ISC", "field")]
    [InlineData("{\"content\": \"a = 1\", \"license\": \"\", \"detected_licenses\": [\"MIT\"]}", "MIT", "field")]
    [InlineData("{\"content\": \"# SPDX-License-Identifier: 0BSD\\na = 1\", \"license\": \"MIT\"}", "0BSD", "header")]
    [InlineData("{\"content\": \"a = 1\", \"license\": 3}", "", "")]
    public void Read_OfARecord_TakesTheHeaderElseItsField(string line, string license, string from)
    {
        using var folder = new TemporaryFolder();
        var source = Assert.Single(RawReader.Read(folder.Write("raw.jsonl", line + "\n"), new IntakeOptions())).Record!;
        Assert.Equal((license, from), (source.License, source.LicenseFrom));
    }

    [Theory]
    [InlineData("                                 Apache License\n                           Version 2.0, January 2004\n", "Apache-2.0")]
    [InlineData("GNU AFFERO GENERAL PUBLIC LICENSE\nVersion 3", "AGPL-3.0")]
    [InlineData("GNU LESSER GENERAL PUBLIC LICENSE\nVersion 2.1, February 1999\n GNU General Public License", "LGPL-2.1")]
    [InlineData("GNU GENERAL PUBLIC LICENSE\n   Version 2, June 1991", "GPL-2.0")]
    [InlineData("Redistribution and use in source and\nbinary forms ... Neither the name of", "BSD-3-Clause")]
    [InlineData("Redistribution and use in source and binary forms, with or without", "BSD-2-Clause")]
    [InlineData("Permission is hereby granted, free of charge, to any person", "MIT")]
    [InlineData("CC0 1.0 Universal", "CC0-1.0")]
    [InlineData("All rights reserved.", "other")]
    public void NameOf_OfALicenceText_GivesItsSpdxName(string text, string name) => Assert.Equal(name, Licenses.NameOf(text));

    [Fact]
    public async Task RunAsync_OfLicensedSources_RecordsLicenceOriginAndSize()
    {
        using var folder = new TemporaryFolder();
        folder.Write("src/LICENSE", "MIT License");
        folder.Write("src/a.py", "def digit_sum(n):\n    total = 0\n    while n > 0:\n        total += n % 10\n        n //= 10\n    return total\n");
        var run = new R1CI.Sdk.CodeIO.Running.CodeIORun(new R1CI.Sdk.Execution.PythonExecutor(), new R1CI.Sdk.CodeIO.Running.TeacherlessSources());
        await run.RunAsync(Path.Combine(folder.Root, "src"), Path.Combine(folder.Root, "out"), cancellationToken: TestContext.Current.CancellationToken);
        var source = JsonElement.Parse(Assert.Single(await File.ReadAllLinesAsync(Path.Combine(folder.Root, "out", "sources.jsonl"), TestContext.Current.CancellationToken)));
        Assert.Equal(("MIT", "LICENSE", 107), (source.GetProperty("license").GetString(), source.GetProperty("license_from").GetString(), source.GetProperty("length_bytes").GetInt32()));
    }
}
