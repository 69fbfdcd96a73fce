namespace R1CI.Sdk.Python.Tests.Packages;

public sealed class PackageImportTests : IDisposable
{
    private readonly PackageFixture _packages = new PackageFixture()
        .Write("shop/__init__.py", "'''A shop.'''\nfrom .prices import price, TAX\nfrom . import parts\n__all__ = ['price', 'late']\n")
        .Write("shop/prices.py", "from .parts.wheel import SPOKES\nTAX = 0.25\ndef price(n):\n    return n * (1 + TAX) / SPOKES\ndef fail(n):\n    return 1 / (n - n)\n")
        .Write("shop/late.py", "text = 'late'\n")
        .Write("shop/parts/__init__.py", "")
        .Write("shop/parts/wheel.py", "SPOKES = 5\nplace = __name__, __package__, __file__\n")
        .Write("shop/parts/beyond.py", "from ... import nothing\n")
        .Write("shop/data/note.txt", "some data")
        .Write("space/inner/leaf.py", "x = 1\n")
        .Write("ring/__init__.py", "")
        .Write("ring/a.py", "from .b import y\nx = 1\n")
        .Write("ring/b.py", "from .a import x\ny = 1\n")
        .Write("json/__init__.py", "raise SystemError('not the library')\n")
        .Write("broken.py", "def f(:\n")
        .Write("old.py", "# -*- coding: latin-1 -*-\nletters = 'abc'\n");

    public void Dispose() => _packages.Dispose();

    [Theory]
    [InlineData("import shop; print(shop, shop.__doc__, shop.__path__, shop.__package__)", "<module 'shop' from '/packages/shop/__init__.py'> A shop. ['/packages/shop'] shop")]
    [InlineData("from shop import *; print(price(8), late.text)", "2.0 late")]
    [InlineData("import shop.parts.wheel as w; print(*w.place)", "shop.parts.wheel shop.parts /packages/shop/parts/wheel.py")]
    [InlineData("import space.inner.leaf as l; import space; print(l.x, list(space.__path__), hasattr(space, '__file__'))", "1 ['/packages/space'] False")]
    [InlineData("import json; print(json.dumps([1]))", "[1]")]
    [InlineData("import old; print(old.letters)", "abc")]
    [InlineData("import importlib; print(importlib.import_module('.prices', 'shop').TAX)", "0.25")]
    [InlineData("import importlib.util as u; s = u.find_spec('shop.parts'); print(s.name, s.origin, s.parent, u.find_spec('nope'))", "shop.parts /packages/shop/parts/__init__.py shop.parts None")]
    [InlineData("import pkgutil; print([(m.name, m.ispkg) for m in pkgutil.iter_modules(['/packages/shop'])])", "[('late', False), ('parts', True), ('prices', False)]")]
    [InlineData("import importlib.resources as r; print(r.files('shop').joinpath('data', 'note.txt').read_text())", "some data")]
    [InlineData("import shop; print(shop.__spec__.name, shop.__loader__.is_package('shop'), shop.price.__module__)", "shop True shop.prices")]
    [InlineData("import sys; print(sys.path); import shop.late; print('shop.late' in sys.modules)", "['/packages']\nTrue")]
    public void Import_OfAPackage_DoesWhatCPythonDoes(string script, string expected)
    {
        var result = _packages.Run(script);

        Assert.Equal((expected + "\n", (string?)null), (result.Stdout, result.Error));
    }

    [Theory]
    [InlineData("import ring.a", "ImportError: cannot import name 'x' from partially initialized module 'ring.a' (most likely due to a circular import) (/packages/ring/a.py)")]
    [InlineData("import shop.parts.beyond", "ImportError: attempted relative import beyond top-level package")]
    [InlineData("import shop.nothing", "ModuleNotFoundError: No module named 'shop.nothing'")]
    [InlineData("import shop.late.x", "ModuleNotFoundError: No module named 'shop.late.x'; 'shop.late' is not a package")]
    [InlineData("from shop import nothing", "ImportError: cannot import name 'nothing' from 'shop' (/packages/shop/__init__.py)")]
    [InlineData("import broken", "SyntaxError: invalid syntax")]
    [InlineData("import nothing", "ModuleNotFoundError: No module named 'nothing'")]
    [InlineData("import sympy", "ModuleNotFoundError: No module named 'sympy'. It is not part of this interpreter: let the host mount a folder that holds the package (r1ci --packages DIR, or PackageRoots in the options)")]
    public void Import_ThatFails_SaysWhatCPythonSays(string script, string expected)
    {
        var result = _packages.Run(script);

        Assert.Equal(expected, result.Error!.TrimEnd().Split('\n')[^1]);
    }

    [Fact]
    public void Traceback_ThroughAPackage_ShowsTheVirtualPathAndTheLine()
    {
        var result = _packages.Run("import shop\nshop.prices.fail(2)\n");

        Assert.Contains("  File \"/packages/shop/prices.py\", line 6, in fail\n    return 1 / (n - n)\n", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(_packages.Root, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_InASecondSession_TakesTheSameStepsAndBytes()
    {
        var first = _packages.Run("import shop");
        var second = _packages.Run("import shop");

        Assert.Equal((first.Steps, first.PeakBytes), (second.Steps, second.PeakBytes));
    }

    [Fact]
    public void Import_InTwoSessions_SharesNoState()
    {
        var (one, other) = (_packages.Session(), _packages.Session());
        one.Execute(new PythonScript("import shop.late; shop.late.text = 'changed'; shop.prices.price.note = 1"), TestContext.Current.CancellationToken);

        var result = other.Execute(new PythonScript("import shop.late; print(shop.late.text, hasattr(shop.prices.price, 'note'))"), TestContext.Current.CancellationToken);

        Assert.Equal("late False\n", result.Stdout);
    }

    [Fact]
    public void Import_AfterAFork_ReadsTheSameFolder()
    {
        var session = _packages.Session();
        session.Execute(new PythonScript("import shop"), TestContext.Current.CancellationToken);

        var result = session.Fork().Execute(new PythonScript("import shop.late; print(shop.late.text)"), TestContext.Current.CancellationToken);

        Assert.Equal("late\n", result.Stdout);
    }

    [Fact]
    public void Import_OfAFileThatChangedBetweenSessions_RunsTheNewText()
    {
        Assert.Equal("late\n", _packages.Run("import shop.late; print(shop.late.text)").Stdout);
        _packages.Write("shop/late.py", "text = 'another'\n");

        Assert.Equal("another\n", _packages.Run("import shop.late; print(shop.late.text)").Stdout);
    }
}
